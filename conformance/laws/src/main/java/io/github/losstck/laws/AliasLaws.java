package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Rows;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One function under two names. */
final class AliasLaws {

    private static final String TORCH = "torch.nn.functional.";

    private AliasLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> classes =
                kinds.functions().stream().filter(LossKinds::isKerasClass).toList();
        return List.of(
                new Law(
                        "the-pairwise-distance-is-the-default",
                        "triplet_margin_with_distance_loss without a distance is triplet_margin_loss with p 2 and eps 1e-6.",
                        Law.ROUNDING,
                        List.of(TORCH + "triplet_margin_with_distance_loss"),
                        AliasLaws::triplets),
                new Law(
                        "ctc-of-log-softmax",
                        "ctc_loss of the log-softmax of logits is ctc_loss_of_logits.",
                        Law.ROUNDING,
                        List.of("torch.ctc_loss_of_logits"),
                        AliasLaws::sequences),
                new Law(
                        "a-class-of-keras-is-its-function",
                        "A loss class of Keras without weights and reduction gives its function's values, of float32.",
                        Law.ROUNDING,
                        classes,
                        AliasLaws::function));
    }

    private static Optional<String> triplets(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        options.put("p", 2.0);
        options.put("eps", 1e-6);
        LossCall other = Calls.of(TORCH + "triplet_margin_loss", call.inputs(), options);
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                Calls.words(other),
                ask.value(other),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> sequences(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("log_probs", Rows.logSoftmax(call.input("logits"), 2));
        call.inputs().forEach(inputs::putIfAbsent);
        inputs.remove("logits");
        LossCall other = Calls.of(TORCH + "ctc_loss", inputs, call.options().asMap());
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                Calls.words(other),
                ask.value(other),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> function(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw, DType.FLOAT32);
        LossCall type = Calls.plain(Calls.without(sample.call(), "sample_weight"));
        Map<String, Object> options = new LinkedHashMap<>(type.options().asMap());
        options.remove("reduction");
        LossCall function = Calls.of(LossKinds.functionOfClass(type.function()), type.inputs(), options);
        return Difference.of(
                Calls.words(type),
                ask.value(type),
                Calls.words(function),
                ask.value(function),
                Difference.allowed(sample, 1));
    }
}
