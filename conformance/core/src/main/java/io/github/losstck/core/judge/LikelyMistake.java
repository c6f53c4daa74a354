package io.github.losstck.core.judge;

import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Witness;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Names what probably went wrong: a witness that the wrong output equals, or one factor between every element and the
 * framework's. Never judges.
 */
final class LikelyMistake {

    /** How near, in ULPs, an output must be to a mistake's output to be taken for it. */
    private static final double NEAR = 64;

    /** Beyond this every number is nearly an integer, and a factor of one element says nothing. */
    private static final double MOST_PLAIN = 1000;

    private LikelyMistake() {}

    static String of(LossCase lossCase, ExpectedValue expected, Outcome.Computed actual, boolean valuePasses) {
        if (!valuePasses) {
            for (Witness witness : lossCase.witnesses()) {
                if (near(actual.output(), witness.output())) {
                    return "the output equals the value for: " + witness.mistake();
                }
            }
            return factor("output", expected.output(), actual.output());
        }
        for (Map.Entry<String, ExpectedTensor> gradient : expected.gradients().entrySet()) {
            Tensor given = actual.gradients().get(gradient.getKey());
            String name = "gradient of " + gradient.getKey();
            String factor = given == null ? "" : factor(name, gradient.getValue(), given);
            if (!factor.isEmpty()) {
                return factor;
            }
        }
        return "";
    }

    private static boolean near(Tensor actual, List<Double> mistaken) {
        return actual.elements() == mistaken.size() && near(actual, mistaken::get);
    }

    private static boolean near(Tensor actual, IntToDoubleFunction reference) {
        for (int i = 0; i < actual.elements(); i++) {
            double wanted = reference.applyAsDouble(i);
            double distance = Math.abs(actual.doubleAt(i) - wanted);
            if (!(distance <= NEAR * Ulps.spacing(actual.dtype(), wanted))) {
                return false;
            }
        }
        return true;
    }

    /** "every element is -1 times the framework's", if one factor explains all of them. */
    private static String factor(String name, ExpectedTensor expected, Tensor actual) {
        Tensor framework = expected.framework();
        double factor = Double.NaN;
        for (int i = 0; i < framework.elements() && Double.isNaN(factor); i++) {
            double reference = framework.doubleAt(i);
            if (reference != 0 && Double.isFinite(reference)) {
                factor = actual.doubleAt(i) / reference;
            }
        }
        if (!Double.isFinite(factor) || Math.abs(factor - 1) < 1e-3) {
            return "";
        }
        double common = factor == 0 ? 0 : snapped(factor);
        if (!near(actual, i -> common * framework.doubleAt(i)) || isCoincidence(common, framework)) {
            return "";
        }
        return common == 0
                ? "the " + name + " is zero everywhere"
                : "every element of the " + name + " is " + Wording.number(common) + " times the framework's";
    }

    /** One element is always some multiple of another: there a factor says something only if it is a plain one. */
    private static boolean isCoincidence(double factor, Tensor framework) {
        return framework.elements() == 1 && factor != 0 && !isPlain(factor) && !isPlain(1 / factor);
    }

    private static boolean isPlain(double factor) {
        // One over 49, and one over that, is no longer 49.
        return Math.abs(factor - Math.rint(factor)) <= 2 * Math.ulp(factor) && Math.abs(factor) <= MOST_PLAIN;
    }

    /** The factor itself, or the integer or its reciprocal that it is within rounding of. */
    private static double snapped(double factor) {
        double whole = Math.rint(factor);
        if (whole != 0 && Math.abs(factor - whole) < 1e-5 * Math.abs(whole)) {
            return whole;
        }
        double parts = Math.rint(1 / factor);
        return parts != 0 && Math.abs(1 / factor - parts) < 1e-5 * Math.abs(parts) ? 1 / parts : factor;
    }
}
