package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Rows;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a call gives when it, or a part of it, is asked again. */
final class AskingAgainLaws {

    private AskingAgainLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> every = kinds.functions();
        return List.of(
                new Law(
                        "two-runs-are-bit-equal",
                        "The same call twice gives the same bits.",
                        Law.NOTHING,
                        every,
                        AskingAgainLaws::twice),
                new Law(
                        "calls-leave-no-trace",
                        "A call gives the same bits after another call as before.",
                        Law.NOTHING,
                        every,
                        AskingAgainLaws::trace),
                new Law(
                        "inputs-stay-untouched",
                        "After a call its tensors have the bits that they had.",
                        Law.NOTHING,
                        every,
                        AskingAgainLaws::untouched),
                new Law(
                        "asking-slopes-leaves-the-value",
                        "The value is the same whether gradients are asked or not.",
                        Law.ROUNDING + " n",
                        every,
                        AskingAgainLaws::withAndWithout),
                new Law(
                        "a-slope-alone-is-the-same",
                        "A gradient is the same whether others are asked beside it or not.",
                        Law.ROUNDING + " c n",
                        every.stream().filter(f -> hasSeveral(kinds.of(f))).toList(),
                        AskingAgainLaws::alone));
    }

    /** Whether some of its calls ask more than one gradient. */
    private static boolean hasSeveral(LossKind kind) {
        return IntStream.range(0, 64)
                .anyMatch(seed ->
                        kind.sample(Draw.random(seed)).call().differentiate().size() > 1);
    }

    private static Optional<String> twice(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        return same(call, ask.anyAnswer(call), ask.anyAnswer(call), "at first", "the second time");
    }

    private static Optional<String> trace(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        LossCall other = Calls.drawn(kind.sample(draw), kind, draw);
        Computed before = ask.anyAnswer(call);
        ask.outcome(other);
        return same(call, before, ask.anyAnswer(call), "before another call", "after it");
    }

    private static Optional<String> same(LossCall call, Computed first, Computed second, String when, String then) {
        return first.equals(second)
                ? Optional.empty()
                : Optional.of(Calls.words(call) + " gave " + first + " " + when + ", and " + second + " " + then);
    }

    private static Optional<String> untouched(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        Map<String, Tensor> before = new LinkedHashMap<>();
        call.inputs().forEach((name, tensor) -> before.put(name, copy(tensor)));
        Tensor cotangent = copy(call.cotangent());
        ask.anyAnswer(call);
        for (Map.Entry<String, Tensor> input : before.entrySet()) {
            if (!input.getValue().equals(call.input(input.getKey()))) {
                return Optional.of(Calls.words(call) + " changed its " + input.getKey() + " from " + input.getValue()
                        + " to " + call.input(input.getKey()));
            }
        }
        return cotangent.equals(call.cotangent())
                ? Optional.empty()
                : Optional.of(Calls.words(call) + " changed the cotangent to " + call.cotangent());
    }

    private static Tensor copy(Tensor tensor) {
        return Rows.gather(tensor, tensor.shape(), i -> i);
    }

    private static Optional<String> withAndWithout(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.drawn(sample, kind, draw);
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                "the same call that asks gradients",
                ask.anyAnswer(call).output(),
                Difference.allowed(sample, sample.output().elements()));
    }

    private static Optional<String> alone(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.drawn(sample, kind, draw);
        if (call.differentiate().size() == 1) {
            throw new UnansweredException("the call asks one gradient alone");
        }
        String name = draw.of(call.differentiate());
        return Difference.of(
                "the gradient of " + name + " beside those of " + call.differentiate() + " in " + Calls.words(call),
                ask.answer(call).gradients().get(name),
                "that gradient alone",
                ask.answer(Calls.differentiate(call, name)).gradients().get(name),
                Difference.allowedSlope(sample, sample.output().elements()));
    }
}
