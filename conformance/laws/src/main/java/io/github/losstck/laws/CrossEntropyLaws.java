package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.Rows;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cross entropy with labels as indices or shares. */
final class CrossEntropyLaws {

    private static final String TORCH = "torch.nn.functional.";
    private static final String CROSS_ENTROPY = TORCH + "cross_entropy";

    private CrossEntropyLaws() {}

    static List<Law> all() {
        return List.of(
                new Law(
                        "nll-of-log-softmax-is-cross-entropy",
                        "nll_loss(log_softmax(x), y) is cross_entropy(x, y), weighted or not, with ignored classes or without,"
                                + " for each reduction.",
                        Law.ROUNDING + " n w",
                        List.of(CROSS_ENTROPY),
                        CrossEntropyLaws::likelihood),
                new Law(
                        "indices-are-one-hot-shares",
                        "cross_entropy with indices is cross_entropy with the one-hot rows of the indices.",
                        Law.ROUNDING,
                        List.of(CROSS_ENTROPY),
                        CrossEntropyLaws::oneHot),
                new Law(
                        "smoothing-mixes-with-the-uniform-target",
                        "cross_entropy with label_smoothing s is 1 - s of that without, and s / C of the sum over all classes as"
                                + " labels.",
                        "64 u m",
                        List.of(CROSS_ENTROPY),
                        CrossEntropyLaws::smoothed),
                new Law(
                        "classes-in-another-order",
                        "Logits, weights and labels in another order of the classes give the same values.",
                        Law.ROUNDING,
                        List.of(CROSS_ENTROPY, TORCH + "nll_loss", TORCH + "multi_margin_loss"),
                        CrossEntropyLaws::reordered),
                new Law(
                        "ignored-examples-count-nothing",
                        "The mean with examples of the ignored class is the mean without them.",
                        Law.ROUNDING + " n w",
                        List.of(CROSS_ENTROPY, TORCH + "nll_loss"),
                        CrossEntropyLaws::ignored));
    }

    private static LossCall withIndices(LossCall call) {
        if (call.input("target").dtype().isFloating()) {
            throw new UnansweredException("the target is of shares");
        }
        return Calls.plain(Calls.option(call, "label_smoothing", 0.0));
    }

    private static Optional<String> likelihood(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall entropy = Calls.option(withIndices(sample.call()), "reduction", draw.of("none", "mean", "sum"));
        Map<String, Tensor> inputs = new LinkedHashMap<>(entropy.inputs());
        inputs.put("input", Rows.logSoftmax(entropy.input("input"), 1));
        Map<String, Object> options = new LinkedHashMap<>(entropy.options().asMap());
        options.remove("label_smoothing");
        LossCall likelihood = Calls.of(TORCH + "nll_loss", inputs, options);
        return Difference.of(
                Calls.words(entropy),
                ask.value(entropy),
                Calls.words(likelihood) + " of log_softmax",
                ask.value(likelihood),
                Difference.allowed(sample, sample.output().elements()));
    }

    private static Optional<String> oneHot(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.option(withIndices(sample.call()), "ignore_index", -100L);
        Tensor input = call.input("input");
        int classes = input.shape().extent(1);
        int inner = input.shape().elements() / input.shape().extent(0) / classes;
        double[] shares = new double[input.elements()];
        for (int row = 0; row < shares.length / classes; row++) {
            int label = (int) call.input("target").longAt(row);
            shares[(row / inner * classes + label) * inner + row % inner] = 1;
        }
        return Difference.of(
                Calls.words(call),
                ask.value(call),
                "with one-hot shares it",
                ask.value(Calls.with(call, "target", Tensor.rounded(input.dtype(), input.shape(), shares))),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> smoothed(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.option(withIndices(sample.call()), "ignore_index", -100L);
        double smoothing = draw.of(0.25, 0.5);
        int classes = call.input("input").shape().extent(1);
        int elements = call.input("target").elements();
        double[] mixed = Calls.scaled(ask.value(call, elements), 1 - smoothing).toDoubles();
        for (int label = 0; label < classes; label++) {
            long[] labels = new long[elements];
            Arrays.fill(labels, label);
            Tensor target = Tensor.ofLongs(call.input("target").shape(), labels);
            Tensor values = ask.value(Calls.with(call, "target", target), elements);
            for (int i = 0; i < mixed.length; i++) {
                mixed[i] += smoothing / classes * values.doubleAt(i);
            }
        }
        LossCall smooth = Calls.option(call, "label_smoothing", smoothing);
        return Difference.of(
                Calls.words(smooth),
                ask.value(smooth),
                "the mixture without smoothing",
                Tensor.ofDoubles(call.input("target").shape(), mixed),
                2 * Difference.allowed(sample, 1));
    }

    private static Optional<String> reordered(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        int classes = call.input("input").shape().extent(1);
        int[] order = draw.permutation(classes);
        LossCall other = Calls.with(call, "input", Rows.take(call.input("input"), 1, order));
        if (call.optionalInput("weight").isPresent()) {
            other = Calls.with(other, "weight", Rows.take(call.input("weight"), 0, order));
        }
        Tensor target = call.input("target");
        long[] places = new long[classes];
        for (int place = 0; place < classes; place++) {
            places[order[place]] = place;
        }
        if (target.dtype().isFloating()) {
            other = Calls.with(other, "target", Rows.take(target, 1, order));
        } else {
            long[] labels = target.toLongs();
            Arrays.setAll(labels, i -> places[(int) target.longAt(i)]);
            other = Calls.with(other, "target", Tensor.ofLongs(target.shape(), labels));
            long ignored = call.options().integer("ignore_index", -100);
            if (ignored >= 0) {
                other = Calls.option(other, "ignore_index", places[(int) ignored]);
            }
        }
        return Difference.of(
                Calls.words(call) + " with classes in the order " + Arrays.toString(order),
                ask.value(other),
                "in their own order it",
                ask.value(call),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> ignored(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Tensor target = call.input("target");
        if (target.dtype().isFloating() || target.shape().rank() != 1) {
            throw new UnansweredException("the target is not of one index for each example");
        }
        int rows = target.elements();
        int more = draw.between(1, 2);
        int[] places = Rows.range(0, rows + more);
        long[] labels = new long[rows + more];
        for (int i = 0; i < labels.length; i++) {
            places[i] = i < rows ? i : 0;
            labels[i] = i < rows ? target.longAt(i) : -1;
        }
        LossCall mean = Calls.option(Calls.option(call, "ignore_index", -1L), "reduction", "mean");
        LossCall longer = Calls.with(
                Calls.with(mean, "input", Rows.take(call.input("input"), 0, places)),
                "target",
                Tensor.ofLongs(Shape.of(labels.length), labels));
        return Difference.of(
                Calls.words(mean) + " with examples of the class -1",
                ask.value(longer),
                "without them it",
                ask.value(mean),
                Difference.allowed(sample, labels.length));
    }
}
