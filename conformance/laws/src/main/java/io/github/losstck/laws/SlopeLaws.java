package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A gradient is the cotangent times the Jacobian: linear in the cotangent. */
final class SlopeLaws {

    private SlopeLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> every = kinds.functions();
        return List.of(
                new Law(
                        "twice-the-cotangent-is-twice-the-slope",
                        "A cotangent that is doubled, or multiplied by -4, does that to every gradient.",
                        Law.ROUNDING + " c n",
                        every,
                        SlopeLaws::scaled),
                new Law(
                        "slopes-add-up",
                        "The gradients of two cotangents add up to that of their sum.",
                        Law.ROUNDING + " c n",
                        every,
                        SlopeLaws::added),
                new Law(
                        "no-cotangent-no-slope",
                        "A cotangent of 0 gives gradients of 0.",
                        Law.NOTHING,
                        every,
                        SlopeLaws::silent));
    }

    private static Optional<String> scaled(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.drawn(sample, kind, draw);
        double factor = draw.of(2.0, -4.0);
        LossCall more = Calls.withCotangent(call, Calls.scaled(call.cotangent(), factor));
        Computed once = ask.answer(call);
        Computed multiplied = ask.answer(more);
        return slopes(
                call,
                multiplied,
                name -> Calls.scaled(once.gradients().get(name), factor).toDoubles(),
                "with the cotangent times " + factor,
                factor + " times that with the cotangent itself",
                4 * Difference.allowedSlope(sample, sample.output().elements()));
    }

    private static Optional<String> added(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.drawn(sample, kind, draw);
        Tensor first = call.cotangent();
        // Quarters of one sign and size: their sums with quarters are exact in every dtype, and the rest is rounding.
        Tensor second = Calls.filled(first, draw.of(1.0, -0.5, 2.0));
        double[] sums = new double[first.elements()];
        Arrays.setAll(sums, i -> first.doubleAt(i) + second.doubleAt(i));
        Computed a = ask.answer(call);
        Computed b = ask.answer(Calls.withCotangent(call, second));
        Computed both = ask.answer(Calls.withCotangent(call, Tensor.rounded(first.dtype(), first.shape(), sums)));
        return slopes(
                call,
                both,
                name -> {
                    double[] total = a.gradients().get(name).toDoubles();
                    double[] more = b.gradients().get(name).toDoubles();
                    Arrays.setAll(total, i -> total[i] + more[i]);
                    return total;
                },
                "with a sum of two cotangents",
                "the sum of those with each",
                4 * Difference.allowedSlope(sample, sample.output().elements()));
    }

    private static Optional<String> silent(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call =
                Calls.withCotangent(sample.call(), Calls.filled(sample.call().cotangent(), 0));
        return slopes(
                call,
                ask.answer(call),
                name -> new double[call.input(name).elements()],
                "with a cotangent of 0",
                "nothing",
                0);
    }

    /** The numbers that a gradient should have. */
    private interface Slope {
        double[] of(String name);
    }

    private static Optional<String> slopes(
            LossCall call, Computed answer, Slope expected, String what, String than, double allowed) {
        for (String name : call.differentiate()) {
            Tensor slope = answer.gradients().get(name);
            double[] right = expected.of(name);
            if (slope.elements() != right.length) {
                throw new UnansweredException("a gradient has another shape, which another law is about");
            }
            for (int i = 0; i < right.length; i++) {
                Optional<String> difference = Difference.of(
                        "the gradient of " + name + " at position " + i + " in " + Calls.words(call) + " " + what,
                        slope.doubleAt(i),
                        than,
                        right[i],
                        allowed);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }
}
