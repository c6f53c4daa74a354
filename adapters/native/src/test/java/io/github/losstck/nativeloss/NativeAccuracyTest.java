package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The library against the exact values alone: no element may be farther from the truth than the framework is, or 2 ULP, or
 * the budget, whichever is largest. The gate is laxer: it also accepts what a framework returns far from the truth.
 */
class NativeAccuracyTest {

    private final NativeLosses losses = new NativeLosses();
    private int elements;

    @Test
    void noElementIsFartherFromTheTruthThanTheFrameworkOrItsBudget() {
        List<String> tooFar = new ArrayList<>();
        for (LossCase lossCase :
                CorpusReader.sealed(getClass().getClassLoader()).cases()) {
            if (lossCase.expectations().get(0) instanceof ExpectedValue expected) {
                Outcome.Computed computed = losses.evaluate(lossCase.call());
                compare(lossCase.id() + " output", expected.output(), computed.output(), tooFar);
                expected.gradients()
                        .forEach((name, gradient) -> compare(
                                lossCase.id() + " gradient of " + name,
                                gradient,
                                computed.gradients().get(name),
                                tooFar));
            }
        }
        assertThat(elements).isGreaterThan(5000);
        assertThat(tooFar).isEmpty();
    }

    private void compare(String where, ExpectedTensor expected, Tensor actual, List<String> tooFar) {
        for (int i = 0; i < actual.elements(); i++) {
            elements++;
            double exact = expected.exact().nearest(i);
            double value = actual.doubleAt(i);
            if (!expected.exact().isKnown(i) || value == exact) {
                continue;
            }

            double framework =
                    Math.abs(expected.exact().difference(expected.framework().doubleAt(i), i));
            double twoUlps = 2 * spacing(actual.dtype(), exact);
            double allowed = Math.max(Math.max(framework, twoUlps), expected.budgetAt(i));
            double distance = Math.abs(expected.exact().difference(value, i));
            // Where the framework gives NaN, nothing is farther from the truth than it is.
            if (!(distance <= allowed) && !Double.isNaN(framework)) {
                tooFar.add(where + " at " + i + " is " + value + ", exact "
                        + expected.exact().text(i) + ", allowed " + allowed);
            }
        }
    }

    private static double spacing(DType dtype, double value) {
        int exponent = Math.max(Math.getExponent(value), dtype.minExponent());
        return Math.scalb(1.0, exponent - (dtype.precision() - 1));
    }
}
