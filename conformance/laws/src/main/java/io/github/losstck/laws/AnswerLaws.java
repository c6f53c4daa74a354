package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
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
                        AnswerLaws::finite));
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
        Computed answer = ask.anyAnswer(call);
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
}
