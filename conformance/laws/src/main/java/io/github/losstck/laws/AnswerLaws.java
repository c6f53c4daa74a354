package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Rows;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What every answer is like, whatever the function. */
final class AnswerLaws {

    private AnswerLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> every = kinds.functions();
        return List.of(
                new Law(
                        "valid-calls-are-answered",
                        "A valid call of float64 or float32 that is offered is neither refused nor breaks.",
                        Law.NOTHING,
                        every,
                        AnswerLaws::answered),
                new Law(
                        "values-have-shape-and-dtype",
                        "A result that keeps each value has the documented shape, and the dtype of its floating inputs"
                                + " (of Keras's classes float32).",
                        Law.NOTHING,
                        every,
                        AnswerLaws::shape),
                new Law(
                        "slopes-have-shape-and-dtype",
                        "A gradient has the shape and the dtype of its input.",
                        Law.NOTHING,
                        every,
                        AnswerLaws::slopeShape),
                new Law(
                        "answers-are-finite",
                        "Values and slopes of moderate inputs away from poles are finite.",
                        Law.NOTHING,
                        every,
                        AnswerLaws::finite),
                new Law(
                        "two-runs-are-bit-equal",
                        "The same call twice gives the same bits.",
                        Law.NOTHING,
                        every,
                        AnswerLaws::twice),
                new Law(
                        "calls-leave-no-trace",
                        "A call gives the same bits after another call as before.",
                        Law.NOTHING,
                        every,
                        AnswerLaws::trace),
                new Law(
                        "inputs-stay-untouched",
                        "After a call its tensors have the bits that they had.",
                        Law.NOTHING,
                        every,
                        AnswerLaws::untouched),
                new Law(
                        "asking-slopes-leaves-the-value",
                        "The value is the same whether gradients are asked or not.",
                        Law.ROUNDING + " n",
                        every,
                        AnswerLaws::withAndWithout),
                new Law(
                        "a-slope-alone-is-the-same",
                        "A gradient is the same whether others are asked beside it or not.",
                        Law.ROUNDING + " c n",
                        every.stream().filter(f -> hasSeveral(kinds.of(f))).toList(),
                        AnswerLaws::alone));
    }

    /** Whether some of its calls ask more than one gradient. */
    private static boolean hasSeveral(LossKind kind) {
        return IntStream.range(0, 64)
                .anyMatch(seed ->
                        kind.sample(Draw.random(seed)).call().differentiate().size() > 1);
    }

    private static Optional<String> answered(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        boolean half = call.inputs().values().stream()
                .anyMatch(t -> t.dtype() == DType.FLOAT16 || t.dtype() == DType.BFLOAT16);
        Outcome outcome = ask.outcome(call);
        if (outcome instanceof Outcome.Unsupported unsupported) {
            throw new UnansweredException(unsupported.reason());
        }
        if (half && outcome instanceof Outcome.Rejected rejected) {
            throw new UnansweredException("a half is refused: " + rejected.message());
        }
        return outcome instanceof Computed
                ? Optional.empty()
                : Optional.of(Calls.words(call) + " is valid, but the answer is " + outcome);
    }

    private static Optional<String> shape(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        Tensor value = ask.value(sample.call());
        boolean right = value.shape().equals(sample.output()) && value.dtype() == Calls.dtype(sample);
        return right
                ? Optional.empty()
                : Optional.of(Calls.words(sample.call()) + " gave " + value.dtype() + value.shape() + ", not "
                        + Calls.dtype(sample) + sample.output());
    }

    private static Optional<String> slopeShape(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        Computed answer = ask.answer(call);
        for (String name : call.differentiate()) {
            Tensor slope = answer.gradients().get(name);
            Tensor input = call.input(name);
            if (!slope.shape().equals(input.shape()) || slope.dtype() != input.dtype()) {
                return Optional.of("the gradient of " + name + " in " + Calls.words(call) + " is " + slope.dtype()
                        + slope.shape() + ", not " + input.dtype() + input.shape());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> finite(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        Computed answer = ask.answer(call);
        Map<String, Tensor> all = new LinkedHashMap<>();
        all.put("the value", answer.output());
        answer.gradients().forEach((name, slope) -> all.put("the gradient of " + name, slope));
        for (Map.Entry<String, Tensor> part : all.entrySet()) {
            for (double number : part.getValue().toDoubles()) {
                if (!Double.isFinite(number)) {
                    return Optional.of(part.getKey() + " of " + Calls.words(call) + " has " + number);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> twice(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        return same(call, ask.answer(call), ask.answer(call), "at first", "the second time");
    }

    private static Optional<String> trace(Asking ask, LossKind kind, Draw draw) {
        LossCall call = Calls.drawn(kind.sample(draw), kind, draw);
        LossCall other = Calls.drawn(kind.sample(draw), kind, draw);
        Computed before = ask.answer(call);
        ask.outcome(other);
        return same(call, before, ask.answer(call), "before another call", "after it");
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
        ask.answer(call);
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
                ask.answer(call).output(),
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
