package io.github.losstck.laws;

import io.github.losstck.laws.exact.ExactAnswers;
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

    /** By how much the slopes on both sides may differ where there is no kink: the step times a second derivative. */
    private static final double SMOOTH = 1e-8;

    private final ExactAnswers exact = new ExactAnswers();

    static List<Law> all(LossKinds kinds) {
        ExactLaws laws = new ExactLaws();
        return List.of(
                new Law(
                        "a-value-is-its-formula",
                        "Each value is that of the documented formula, computed with 50 digits; so are sum and mean.",
                        Law.ROUNDING + " n",
                        kinds.functions(),
                        laws::value),
                new Law(
                        "a-slope-is-the-directional-derivative",
                        "Along any direction the gradients give the derivative of the formula, as a difference quotient with"
                                + " 50 digits gives it; kinks are left out, and so are halves.",
                        "64 u m c n |v|",
                        kinds.functions(),
                        laws::slope));
    }

    private Optional<String> value(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(Calls.drawn(sample, kind, draw));
        ExactAnswers.Answer formula = formula(call);
        Tensor answer = ask.value(call);
        double[] right = formula.output().stream().mapToDouble(Real::toDouble).toArray();
        if (answer.elements() != right.length) {
            throw new UnansweredException("the values have another shape, which another law is about");
        }
        return Difference.of(
                Calls.words(call),
                answer,
                "the formula",
                Tensor.ofDoubles(answer.shape(), right),
                Difference.allowed(sample, formula.reduced() ? sample.output().elements() : 1));
    }

    private ExactAnswers.Answer formula(LossCall call) {
        return exact.of(call).orElseThrow(() -> new UnansweredException("everything is ignored: the mean is 0 / 0"));
    }

    private Optional<String> slope(Asking ask, LossKind kind, Draw draw) {
        List<DType> wide = kind.dtypes().stream()
                .filter(dtype -> dtype == DType.FLOAT64 || dtype == DType.FLOAT32)
                .toList();
        Sample sample = kind.sample(draw, draw.of(wide));
        LossCall call = Calls.drawn(sample, kind, draw);
        Map<String, double[]> direction = new LinkedHashMap<>();
        double length = 0;
        for (String name : exact.slopes(call)) {
            double[] along = draw.numbers(
                            "direction " + name, DType.FLOAT64, call.input(name).shape(), -1, 1)
                    .toDoubles();
            for (double component : along) {
                length += Math.abs(component);
            }
            direction.put(name, along);
        }
        Computed answer = ask.answer(call);
        Real derivative = exact.along(call, direction, SMOOTH * sample.magnitude() * sample.cotangentScale())
                .orElseThrow(() -> new UnansweredException("a kink: there is no derivative"));
        double sum = 0;
        for (String name : direction.keySet()) {
            double[] slope = answer.gradients().get(name).toDoubles();
            if (slope.length != direction.get(name).length) {
                throw new UnansweredException("a gradient has another shape, which another law is about");
            }
            for (int i = 0; i < slope.length; i++) {
                sum += direction.get(name)[i] == 0 ? 0 : slope[i] * direction.get(name)[i];
            }
        }
        return Difference.of(
                "along " + words(direction) + " the gradients of " + Calls.words(call),
                sum,
                "the formula's derivative",
                derivative.toDouble(),
                Difference.allowedSlope(sample, 2 * sample.output().elements() * Math.max(1, length)));
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
