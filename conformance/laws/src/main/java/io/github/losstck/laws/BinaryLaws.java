package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Losses of two classes. */
final class BinaryLaws {

    private static final String TORCH = "torch.nn.functional.";
    private static final String LOGITS = TORCH + "binary_cross_entropy_with_logits";
    private static final String SIGMOID = "tf.nn.sigmoid_cross_entropy_with_logits";

    private BinaryLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        "bce-of-a-sigmoid",
                        "binary_cross_entropy_with_logits(x, y) is binary_cross_entropy(sigmoid(x), y), weighted or not, where"
                                + " |x| is 4 or less.",
                        Law.ROUNDING + " e^4",
                        List.of(LOGITS),
                        BinaryLaws::ofSigmoid),
                new Law(
                        "multilabel-soft-margin-is-a-mean-of-bce",
                        "multilabel_soft_margin_loss is, for each row, the mean over the classes of"
                                + " binary_cross_entropy_with_logits, with the weights of the classes or without.",
                        Law.ROUNDING,
                        List.of(TORCH + "multilabel_soft_margin_loss"),
                        BinaryLaws::softMargin),
                new Law(
                        "the-other-class",
                        "The loss of p and y is that of 1 - p and 1 - y; of a logit x that of -x and 1 - y.",
                        Law.ROUNDING,
                        List.of(TORCH + "binary_cross_entropy", LOGITS, SIGMOID, "keras.losses.binary_crossentropy"),
                        BinaryLaws::reflected),
                new Law(
                        "soft-margin-is-bce-of-signs",
                        "soft_margin_loss(x, y) is binary_cross_entropy_with_logits(x, (y + 1) / 2).",
                        "64 u m",
                        List.of(TORCH + "soft_margin_loss"),
                        BinaryLaws::signs),
                new Law(
                        "sigmoid-cross-entropy-is-bce-with-logits",
                        "tf.nn.sigmoid_cross_entropy_with_logits(y, x) is PyTorch's binary_cross_entropy_with_logits(x, y).",
                        Law.ROUNDING,
                        List.of(SIGMOID),
                        BinaryLaws::frameworks),
                new Law(
                        "a-weight-of-one-is-no-weight",
                        "tf.nn.weighted_cross_entropy_with_logits with a pos_weight of 1 is"
                                + " tf.nn.sigmoid_cross_entropy_with_logits.",
                        Law.ROUNDING,
                        List.of(SIGMOID),
                        BinaryLaws::unweighted),
                new Law(
                        "focal-loss-without-focus",
                        "sigmoid_focal_loss with gamma 0 and alpha -1 is binary_cross_entropy_with_logits.",
                        Law.ROUNDING,
                        List.of("torchvision.ops.sigmoid_focal_loss"),
                        BinaryLaws::unfocused));
    }

    private static Tensor map(Tensor tensor, DoubleUnaryOperator change) {
        double[] values = tensor.toDoubles();
        Arrays.setAll(values, i -> change.applyAsDouble(values[i]));
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private static LossCall pair(String function, Tensor input, Tensor target) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("input", input);
        inputs.put("target", target);
        return Calls.of(function, inputs, Map.of("reduction", "none"));
    }

    private static Optional<String> same(Asking ask, LossCall call, LossCall other, double allowed) {
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                Calls.words(other) + ", which it equals,",
                ask.value(other),
                allowed);
    }

    private static Optional<String> ofSigmoid(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall logits = Calls.plain(Calls.without(sample.call(), "pos_weight"));
        logits = Calls.with(logits, "input", map(logits.input("input"), x -> x / 2));
        LossCall shares = pair(
                TORCH + "binary_cross_entropy",
                map(logits.input("input"), x -> 1 / (1 + StrictMath.exp(-x))),
                logits.input("target"));
        if (logits.inputs().containsKey("weight")) {
            shares = Calls.with(shares, "weight", logits.input("weight"));
        }
        // A share near 1 is rounded by u, and its logarithm by u / (1 - share), which is less than u (1 + e^4).
        return same(ask, logits, shares, Difference.allowed(sample, 2 + Math.exp(4)));
    }

    private static Optional<String> softMargin(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall margin = Calls.plain(sample.call());
        LossCall bce = pair(LOGITS, margin.input("input"), margin.input("target"));
        if (margin.inputs().containsKey("weight")) {
            bce = Calls.with(bce, "weight", margin.input("weight"));
        }
        Shape shape = margin.input("input").shape();
        Tensor losses = ask.value(bce, shape.elements());
        double[] means = new double[shape.extent(0)];
        for (int i = 0; i < losses.elements(); i++) {
            means[i / shape.extent(1)] += losses.doubleAt(i) / shape.extent(1);
        }
        return Difference.of(
                Calls.words(margin),
                ask.value(margin),
                "the mean over the classes of " + Calls.words(bce),
                Tensor.ofDoubles(Shape.of(shape.extent(0)), means),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> reflected(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(Calls.without(sample.call(), "pos_weight"));
        List<String> names = List.copyOf(call.inputs().keySet());
        boolean targetFirst = !names.get(0).equals("input");
        String target = names.get(targetFirst ? 0 : 1);
        String input = names.get(targetFirst ? 1 : 0);
        boolean logits =
                kind.function().endsWith("with_logits") || call.options().bool("from_logits", false);
        // Shares of 64 parts: 1 minus one of them is exact in every dtype.
        Tensor shares = map(call.input(target), y -> Math.rint(y * 64) / 64);
        Tensor inputs = logits ? call.input(input) : map(call.input(input), p -> Math.rint(p * 64) / 64);
        LossCall one = Calls.with(Calls.with(call, target, shares), input, inputs);
        LossCall other = Calls.with(
                Calls.with(call, target, map(shares, y -> 1 - y)), input, map(inputs, x -> logits ? -x : 1 - x));
        return same(ask, one, other, Difference.allowed(sample, 1));
    }

    private static Optional<String> signs(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        LossCall logits = pair(LOGITS, call.input("input"), map(call.input("target"), y -> (y + 1) / 2));
        return same(ask, call, logits, Difference.allowed(sample, 2));
    }

    private static Optional<String> frameworks(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        return same(ask, call, pair(LOGITS, call.input("logits"), call.input("labels")), Difference.allowed(sample, 1));
    }

    private static Optional<String> unweighted(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put("pos_weight", Calls.filled(call.input("logits"), 1));
        return same(
                ask,
                call,
                Calls.of("tf.nn.weighted_cross_entropy_with_logits", inputs, Map.of()),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> unfocused(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall focal = Calls.plain(Calls.option(Calls.option(sample.call(), "gamma", 0.0), "alpha", -1.0));
        return same(
                ask, focal, pair(LOGITS, focal.input("inputs"), focal.input("targets")), Difference.allowed(sample, 1));
    }
}
