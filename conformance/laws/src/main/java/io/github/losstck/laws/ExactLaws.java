package io.github.losstck.laws;

import io.github.losstck.laws.exact.ExactLosses;
import io.github.losstck.laws.exact.Real;
import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer against the formula, over numbers of fifty digits. */
final class ExactLaws {

    /** How far the inputs are moved for a slope: what is left of the third derivative is 1e-30 of it. */
    private static final double STEP = 0x1p-50;

    /** By how much the slopes on both sides may differ where there is no kink: the step times a second derivative. */
    private static final double SMOOTH = 1e-8;

    private final ExactLosses exact;

    private ExactLaws(ExactLosses exact) {
        this.exact = exact;
    }

    static List<Law> all(LossKinds kinds, ExactLosses exact) {
        ExactLaws laws = new ExactLaws(exact);
        return List.of(
                new Law(
                        "a-value-is-its-formula",
                        "Each value is that of the documented formula, computed with 50 digits.",
                        Law.ROUNDING,
                        kinds.functions(),
                        laws::value),
                new Law(
                        "a-slope-is-the-directional-derivative",
                        "Along any direction the gradients give the derivative of the formula, as a difference quotient with"
                                + " 50 digits gives it; kinks are left out, and so are halves.",
                        Law.ROUNDING + " c n |v|",
                        kinds.functions(),
                        laws::slope));
    }

    private Optional<String> value(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        Tensor answer = ask.value(sample.call());
        List<Real> values = exact.values(sample.call());
        if (answer.elements() != values.size()) {
            throw new UnansweredException("the values have another shape, which another law is about");
        }
        double[] right = new double[values.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = values.get(i).toDouble();
        }
        return Difference.of(
                Calls.words(sample.call()),
                answer,
                "the formula",
                Tensor.ofDoubles(answer.shape(), right),
                Difference.allowed(sample, 1));
    }

    private Optional<String> slope(Asking ask, LossKind kind, Draw draw) {
        List<DType> wide = kind.dtypes().stream()
                .filter(dtype -> dtype == DType.FLOAT64 || dtype == DType.FLOAT32)
                .toList();
        Sample sample = kind.sample(draw, draw.of(wide));
        LossCall call = sample.call();
        Map<String, double[]> direction = new LinkedHashMap<>();
        double length = 0;
        for (String name : call.differentiate()) {
            double[] along = draw.numbers(
                            "direction " + name, DType.FLOAT64, call.input(name).shape(), -1, 1)
                    .toDoubles();
            for (double component : along) {
                length += Math.abs(component);
            }
            direction.put(name, along);
        }
        Computed answer = ask.answer(call);
        double derivative = derivative(sample, direction);
        double sum = 0;
        for (String name : call.differentiate()) {
            double[] slope = answer.gradients().get(name).toDoubles();
            for (int i = 0; i < slope.length; i++) {
                sum += direction.get(name)[i] == 0 ? 0 : slope[i] * direction.get(name)[i];
            }
        }
        return Difference.of(
                "along " + words(direction) + " the gradients of " + Calls.words(call),
                sum,
                "the formula's derivative",
                derivative,
                Difference.allowedSlope(sample, sample.output().elements() * Math.max(1, length)));
    }

    private double derivative(Sample sample, Map<String, double[]> direction) {
        Real step = exact.number(STEP);
        Real ahead = weighted(sample, direction, step);
        Real here = weighted(sample, direction, exact.number(0));
        Real behind = weighted(sample, direction, step.negated());
        double right = ahead.minus(here).over(step).toDouble();
        double left = here.minus(behind).over(step).toDouble();
        if (Math.abs(right - left) > SMOOTH * sample.magnitude() * sample.cotangentScale()) {
            throw new UnansweredException("a kink: there is no derivative");
        }
        return ahead.minus(behind).over(step.times(2)).toDouble();
    }

    /** The sum of the values times the cotangent. */
    private Real weighted(Sample sample, Map<String, double[]> direction, Real distance) {
        List<Real> values = exact.values(sample.call(), direction, distance);
        Real sum = exact.number(0);
        for (int i = 0; i < values.size(); i++) {
            double weight = sample.call().cotangent().doubleAt(i);
            sum = weight == 0 ? sum : sum.plus(values.get(i).times(weight));
        }
        return sum;
    }

    private static String words(Map<String, double[]> direction) {
        StringBuilder text = new StringBuilder();
        direction.forEach((name, along) -> text.append(text.length() == 0 ? "" : ", ")
                .append(name)
                .append(' ')
                .append(Arrays.toString(along)));
        return text.toString();
    }
}
