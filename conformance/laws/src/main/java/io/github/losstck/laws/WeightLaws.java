package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Reductions;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Optional;

/** Each value is linear in the weights. */
final class WeightLaws {

    private static final String TORCH = "torch.nn.functional.";

    /** Weights of classes, then of elements. */
    private static final List<String> BY_CLASS = List.of(
            TORCH + "cross_entropy",
            TORCH + "nll_loss",
            TORCH + "linear_cross_entropy",
            TORCH + "multilabel_soft_margin_loss",
            TORCH + "multi_margin_loss");

    private static final List<String> BY_ELEMENT = List.of(
            TORCH + "l1_loss",
            TORCH + "mse_loss",
            TORCH + "huber_loss",
            TORCH + "binary_cross_entropy",
            TORCH + "binary_cross_entropy_with_logits");

    private WeightLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> weighted = kinds.functions().stream()
                .filter(f -> BY_CLASS.contains(f) || BY_ELEMENT.contains(f) || takesSampleWeight(f))
                .toList();
        List<String> positive =
                List.of(TORCH + "binary_cross_entropy_with_logits", "tf.nn.weighted_cross_entropy_with_logits");
        return List.of(
                new Law(
                        "values-are-linear-in-the-weights",
                        "The values with the sum of two sets of weights are the sums of those with each.",
                        Law.ROUNDING + " w",
                        weighted,
                        WeightLaws::linear),
                new Law(
                        "weights-of-one-change-nothing",
                        "Weights of 1 give what no weights give, kept or reduced.",
                        Law.ROUNDING + " n",
                        weighted,
                        WeightLaws::ones),
                new Law(
                        "no-weight-no-value",
                        "Weights of 0 give values of 0.",
                        Law.NOTHING,
                        weighted,
                        WeightLaws::zeros),
                new Law(
                        "values-are-linear-in-pos-weight",
                        "The value with a pos_weight of 3 is as far from that with 2 as that from the one with 1.",
                        Law.ROUNDING + " w",
                        positive,
                        WeightLaws::positive));
    }

    private static boolean takesSampleWeight(String function) {
        return LossKinds.isKerasClass(function) && !function.endsWith("Dice") && !function.endsWith("Tversky");
    }

    private static String name(String function) {
        return LossKinds.isKerasClass(function) ? "sample_weight" : "weight";
    }

    private static Shape shape(Sample sample) {
        String function = sample.call().function();
        if (LossKinds.isKerasClass(function)) {
            return sample.output();
        }
        if (function.endsWith("linear_cross_entropy")) {
            return Shape.of(sample.call().input("linear_weight").shape().extent(0));
        }
        Shape input = sample.call().input("input").shape();
        return BY_CLASS.contains(function) ? Shape.of(input.extent(1)) : input;
    }

    private static LossCall weighted(Sample sample, Tensor weights) {
        return Calls.plain(Calls.with(sample.call(), name(sample.call().function()), weights));
    }

    private static Optional<String> linear(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        Tensor first = draw.numbers("weights", dtype(sample), shape(sample), 0, 4);
        Tensor second = draw.numbers("weights", dtype(sample), shape(sample), 0, 4);
        double[] sums = first.toDoubles();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += second.doubleAt(i);
        }
        LossCall both = weighted(sample, Tensor.rounded(first.dtype(), first.shape(), sums));
        Tensor a = ask.value(weighted(sample, first));
        Tensor b = ask.value(weighted(sample, second));
        double[] values = a.toDoubles();
        if (b.elements() != values.length) {
            throw new UnansweredException("the values have another shape, which another law is about");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] += b.doubleAt(i);
        }
        return Difference.of(
                Calls.words(both) + " with a sum of weights",
                ask.value(both),
                "the sum of those with each",
                Tensor.ofDoubles(a.shape(), values),
                8 * Difference.allowed(sample, 1));
    }

    private static DType dtype(Sample sample) {
        LossCall call = sample.call();
        return call.input(LossKinds.isKerasClass(call.function()) ? "y_pred" : "input")
                .dtype();
    }

    private static Optional<String> ones(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        String name = name(kind.function());
        Tensor weights = draw.numbers("weights", dtype(sample), shape(sample), 1, 1);
        Reductions reductions = kind.reductions().orElseThrow();
        List<String> ways = reductions.mean().isEmpty()
                ? List.of(reductions.none(), reductions.sum())
                : List.of(reductions.none(), reductions.sum(), reductions.mean());
        LossCall call =
                Calls.option(Calls.plain(Calls.without(sample.call(), name)), reductions.option(), draw.of(ways));
        return Difference.of(
                Calls.words(Calls.with(call, name, weights)) + " with weights of 1",
                ask.value(Calls.with(call, name, weights)),
                "without weights it",
                ask.value(call),
                Difference.allowed(sample, sample.output().elements()));
    }

    private static Optional<String> zeros(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        double[] nothing = new double[shape(sample).elements()];
        LossCall call = weighted(sample, Tensor.rounded(dtype(sample), shape(sample), nothing));
        Tensor values = ask.value(call);
        return Difference.of(Calls.words(call) + " with weights of 0", values, "nothing", Calls.filled(values, 0), 0);
    }

    private static Optional<String> positive(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        Tensor like = call.function().startsWith(TORCH) ? call.input("input") : call.input("logits");
        double[][] values = new double[3][];
        for (int i = 0; i < 3; i++) {
            values[i] = ask.value(Calls.with(call, "pos_weight", Calls.filled(like, 1.0 + i)))
                    .toDoubles();
        }
        for (int i = 0; i < values[0].length; i++) {
            Optional<String> difference = Difference.of(
                    "from 2 to 3 for pos_weight at position " + i + ", " + Calls.words(call),
                    values[2][i] - values[1][i],
                    "from 1 to 2 it",
                    values[1][i] - values[0][i],
                    8 * Difference.allowed(sample, 1));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
