package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Losses of a softmax over classes. */
final class SoftmaxLaws {

    private static final String TORCH = "torch.nn.functional.";
    private static final String CROSS_ENTROPY = TORCH + "cross_entropy";

    /** The logits of each, and along which axis the classes are; negative from the end. */
    private static final Map<String, Integer> CLASS_AXIS = Map.of(
            CROSS_ENTROPY,
            1,
            "torch.ctc_loss_of_logits",
            2,
            "tf.nn.softmax_cross_entropy_with_logits",
            1,
            "tf.nn.sparse_softmax_cross_entropy_with_logits",
            1,
            "tf.nn.ctc_loss",
            2,
            "keras.losses.ctc",
            2,
            "keras.losses.CTC",
            2);

    private SoftmaxLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        "a-common-shift-of-the-logits",
                        "Adding one number to all logits of a row changes no value.",
                        Law.ROUNDING + " s",
                        CLASS_AXIS.keySet().stream().sorted().toList(),
                        SoftmaxLaws::shifted),
                new Law(
                        "a-linear-layer-before-cross-entropy",
                        "linear_cross_entropy(x, W, y, b) is cross_entropy(x W^T + b, y).",
                        Law.ROUNDING,
                        List.of(TORCH + "linear_cross_entropy"),
                        SoftmaxLaws::linear),
                new Law(
                        "sparse-softmax-cross-entropy-is-cross-entropy",
                        "tf.nn.sparse_softmax_cross_entropy_with_logits is PyTorch's cross_entropy.",
                        Law.ROUNDING,
                        List.of("tf.nn.sparse_softmax_cross_entropy_with_logits"),
                        SoftmaxLaws::sparse));
    }

    private static String logits(LossCall call) {
        return List.of("input", "logits", "y_pred").stream()
                .filter(call.inputs()::containsKey)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> shifted(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        String name = logits(call);
        Tensor logits = call.input(name);
        int classes = logits.shape().extent(CLASS_AXIS.get(call.function()));
        int inner = 1;
        for (int d = CLASS_AXIS.get(call.function()) + 1; d < logits.shape().rank(); d++) {
            inner *= logits.shape().extent(d);
        }
        double[] values = logits.toDoubles();
        double[] shifts = draw.numbers("shift", DType.FLOAT64, Shape.of(values.length / classes), -16, 16)
                .toDoubles();
        for (int i = 0; i < values.length; i++) {
            // Of the sum, which is rounded, both calls get what is left: the shift itself is exact.
            int row = i / (classes * inner) * inner + i % inner;
            values[i] = Math.rint(values[i] * 8) / 8;
            shifts[row] = Math.rint(shifts[row]);
        }
        LossCall unshifted = Calls.with(call, name, Tensor.rounded(logits.dtype(), logits.shape(), values));
        for (int i = 0; i < values.length; i++) {
            values[i] += shifts[i / (classes * inner) * inner + i % inner];
        }
        Tensor moved = Tensor.rounded(logits.dtype(), logits.shape(), values);
        return Difference.of(
                Calls.words(call) + " with shifted logits",
                ask.value(Calls.with(call, name, moved)),
                "without the shift it",
                ask.value(unshifted),
                4 * Difference.allowed(sample, 1));
    }

    private static Optional<String> linear(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Tensor input = call.input("input");
        Tensor matrix = call.input("linear_weight");
        int features = matrix.shape().extent(1);
        int classes = matrix.shape().extent(0);
        double[] logits = new double[input.shape().extent(0) * classes];
        for (int i = 0; i < logits.length; i++) {
            for (int f = 0; f < features; f++) {
                logits[i] += input.doubleAt(i / classes * features + f) * matrix.doubleAt(i % classes * features + f);
            }
            logits[i] += call.inputs().containsKey("linear_bias")
                    ? call.input("linear_bias").doubleAt(i % classes)
                    : 0;
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("input", Tensor.rounded(input.dtype(), Shape.of(input.shape().extent(0), classes), logits));
        inputs.put("target", call.input("target"));
        call.optionalInput("weight").ifPresent(weight -> inputs.put("weight", weight));
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        options.put("ignore_index", -100L);
        LossCall entropy = Calls.of(CROSS_ENTROPY, inputs, options);
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                Calls.words(entropy) + " of the products",
                ask.value(entropy),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> sparse(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("input", call.input("logits"));
        inputs.put("target", call.input("labels"));
        LossCall entropy = Calls.of(
                CROSS_ENTROPY, inputs, Map.of("reduction", "none", "ignore_index", -100L, "label_smoothing", 0.0));
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                Calls.words(entropy),
                ask.value(entropy),
                Difference.allowed(sample, 1));
    }
}
