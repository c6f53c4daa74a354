package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import java.util.List;
import java.util.Optional;

/** A library against the suite's own losses. */
final class NativeLaws {

    private NativeLaws() {}

    static List<Law> all(LossKinds kinds) {
        return List.of(
                new Law(
                        "values-agree-with-native",
                        "The value, kept or reduced, is that of the suite's own losses.",
                        Law.ROUNDING + " n",
                        kinds.functions(),
                        NativeLaws::value),
                new Law(
                        "slopes-agree-with-native",
                        "The gradients are those of the suite's own losses, at kinks too; halves are left out, whose"
                                + " rounding moves arguments across kinks.",
                        Law.ROUNDING + " c n",
                        kinds.functions(),
                        NativeLaws::slopes));
    }

    private static Optional<String> value(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(Calls.drawn(sample, kind, draw));
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                "native",
                ask.reference(call).output(),
                Difference.allowed(sample, sample.output().elements()));
    }

    private static Optional<String> slopes(Asking ask, LossKind kind, Draw draw) {
        List<DType> wide = kind.dtypes().stream()
                .filter(dtype -> dtype == DType.FLOAT64 || dtype == DType.FLOAT32)
                .toList();
        Sample sample = kind.sample(draw, draw.of(wide));
        LossCall call = Calls.drawn(sample, kind, draw);
        Computed answer = ask.answer(call);
        Computed reference = ask.reference(call);
        for (String name : call.differentiate()) {
            Optional<String> difference = Difference.of(
                    "the gradient of " + name + " in " + Calls.words(call),
                    answer.gradients().get(name),
                    "native",
                    reference.gradients().get(name),
                    2 * Difference.allowedSlope(sample, sample.output().elements()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
