package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Behaviour.askingScaled;
import static io.github.losstck.mutants.Behaviour.scaling;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.isKerasClass;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;
import static io.github.losstck.mutants.ReductionMutants.reduced;
import static io.github.losstck.mutants.ReductionMutants.reduction;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Weights: left out, on the wrong side, in the wrong denominator; and rows that are to be ignored. */
final class WeightMutants {

    private static final Set<String> AVERAGES = Set.of("mean", "sum_over_batch_size");
    private static final Predicate<String> WEIGHTED = torch(
            "l1_loss",
            "mse_loss",
            "huber_loss",
            "cross_entropy",
            "nll_loss",
            "linear_cross_entropy",
            "binary_cross_entropy",
            "binary_cross_entropy_with_logits",
            "multilabel_soft_margin_loss",
            "multi_margin_loss");
    private static final Predicate<String> OF_INDICES = torch("cross_entropy", "nll_loss", "linear_cross_entropy");
    private static final Predicate<String> POSITIVE =
            named(TORCH + "binary_cross_entropy_with_logits", "tf.nn.weighted_cross_entropy_with_logits");

    private WeightMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "weight ignored",
                                "DJL, TensorFlow Java: no class weights",
                                WEIGHTED,
                                asking(call -> Calls.without(call, "weight")))
                        .named("weight ignored"),
                Mutant.of(
                                "pos_weight ignored",
                                "DJL: no pos_weight",
                                POSITIVE,
                                asking(call -> Calls.mapped(call, "pos_weight", x -> 1)))
                        .named("pos_weight ignored"),
                Mutant.of(
                                "pos_weight on the negatives",
                                "a weight on the wrong term",
                                POSITIVE,
                                asking(WeightMutants::mirrored))
                        .named("pos_weight on the term of the negatives"),
                Mutant.of(
                                "sample_weight ignored",
                                "arguments that are not passed on",
                                Functions::isKerasClass,
                                asking(call -> Calls.without(call, "sample_weight")))
                        .named("sample_weight ignored"),
                Mutant.of(
                                "weighted mean over the number of targets",
                                "mean of the weighted losses",
                                OF_INDICES,
                                askingScaled(
                                        WeightMutants::summed,
                                        call -> 1.0 / call.input("target").elements()))
                        .named("divided by the number of targets, not by their weights"),
                Mutant.of(
                                "weighted mean over the number of elements",
                                "PyTorch's own huber_loss",
                                torch("l1_loss", "mse_loss"),
                                askingScaled(
                                        WeightMutants::summed,
                                        call -> 1.0 / call.input("weight").elements()))
                        .named("divided by the number of elements, not by their weights"),
                Mutant.of(
                        "Huber's weighted mean over the weights",
                        "PyTorch's own mse_loss",
                        torch("huber_loss"),
                        askingScaled(
                                WeightMutants::summed,
                                call -> 1 / Answers.sum(call.input("weight").toDoubles()))),
                Mutant.of(
                                "divided by the weights, not by the values",
                                "the other reduction of the name",
                                Functions::isKerasClass,
                                asking(call ->
                                        weighted(call) ? reduced(call, AVERAGES, "mean_with_sample_weight") : call))
                        .named("divided by the sum of the weights, not by the number of values"),
                Mutant.of(
                                "divided by the values, not by the weights",
                                "the other reduction of the name",
                                Functions::isKerasClass,
                                asking(call -> weighted(call)
                                        ? reduced(call, Set.of("mean_with_sample_weight"), "sum_over_batch_size")
                                        : call))
                        .named("divided by the number of values, not by the sum of the weights"),
                Mutant.of(
                                "divided by the weights that are not 0",
                                "ND4J: MEAN_BY_NONZERO_WEIGHT_COUNT",
                                keras("MeanSquaredError", "CosineSimilarity"),
                                askingScaled(
                                        call -> weighted(call)
                                                ? reduced(call, Set.of("mean_with_sample_weight"), "sum")
                                                : call,
                                        call -> 1.0 / used(call.input("sample_weight"))))
                        .named("divided by the number of weights that are not 0"),
                Mutant.of(
                        "weight applied twice",
                        "in the rows and in the reduction",
                        WEIGHTED.or(Functions::isKerasClass),
                        asking(call ->
                                Calls.mapped(Calls.mapped(call, "weight", x -> x * x), "sample_weight", x -> x * x))),
                Mutant.of(
                        "no gradient of the weight",
                        "weights are constants",
                        name -> isKerasClass(name)
                                || name.equals("tf.nn.weighted_cross_entropy_with_logits")
                                || name.equals(TORCH + "mse_loss"),
                        altering((call, right) -> Answers.without(right, name -> name.endsWith("weight")))),
                Mutant.of(
                        "ignored rows counted in the mean",
                        "Deeplearning4j: a row of zeros, and one more in the denominator",
                        OF_INDICES,
                        altering(WeightMutants::countingIgnored)),
                Mutant.of(
                                "ignored class counted in the mean",
                                "a mean over all rows",
                                keras("SparseCategoricalCrossentropy"),
                                scaling(WeightMutants::keptShare))
                        .named("ignored rows counted in the mean"),
                Mutant.of(
                        "nothing left to average is 0",
                        "PyTorch up to 1.10, Keras",
                        OF_INDICES,
                        altering((call, right) ->
                                isAllIgnored(call) ? Answers.mapped(right, x -> Double.isNaN(x) ? 0 : x) : right)),
                Mutant.of(
                        "class weights in the order of the rows",
                        "a weight by position",
                        OF_INDICES.or(torch("multi_margin_loss")),
                        asking(WeightMutants::reversed)));
    }

    private static boolean weighted(LossCall call) {
        return call.inputs().containsKey("sample_weight");
    }

    private static LossCall summed(LossCall call) {
        return call.inputs().containsKey("weight") ? reduced(call, Set.of("mean"), "sum") : call;
    }

    private static double used(Tensor weights) {
        return Arrays.stream(weights.toDoubles()).filter(w -> w != 0).count();
    }

    /** -x for x and 1 - y for y moves pos_weight to the other term. */
    private static LossCall mirrored(LossCall call) {
        LossCall logits = Calls.mapped(Calls.mapped(call, "input", x -> -x), "logits", x -> -x);
        return call.inputs().containsKey("pos_weight")
                ? Calls.mapped(Calls.mapped(logits, "target", y -> 1 - y), "labels", y -> 1 - y)
                : call;
    }

    private static LossCall reversed(LossCall call) {
        Tensor weight = call.inputs().get("weight");
        if (weight == null) {
            return call;
        }
        double[] values = weight.toDoubles();
        double[] other = IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
        return Calls.input(call, "weight", Tensor.rounded(weight.dtype(), weight.shape(), other));
    }

    static long ignoreIndex(LossCall call) {
        return call.options().integer("ignore_index", -100);
    }

    /** How many labels are ignored; 0 for class probabilities. */
    private static long ignored(LossCall call) {
        Tensor target = call.input("target");
        return target.dtype().isFloating()
                ? 0
                : Arrays.stream(target.toLongs())
                        .filter(y -> y == ignoreIndex(call))
                        .count();
    }

    private static boolean isAllIgnored(LossCall call) {
        return call.input("target").elements() > 0
                && ignored(call) == call.input("target").elements();
    }

    private static Computed countingIgnored(LossCall call, Computed right) {
        boolean plain = reduction(call).equals("mean") && !call.inputs().containsKey("weight") && !isAllIgnored(call);
        double all = call.input("target").elements();
        return plain && ignored(call) > 0 ? Answers.scaled(right, (all - ignored(call)) / all) : right;
    }

    private static double keptShare(LossCall call) {
        if (!call.options().has("ignore_class")
                || !AVERAGES.contains(call.options().string("reduction"))) {
            return 1;
        }
        Tensor labels = call.input("y_true");
        long ignored = call.options().integer("ignore_class");
        long kept = Arrays.stream(labels.toDoubles()).filter(y -> y != ignored).count();
        return kept == 0 ? 1 : kept / (double) labels.elements();
    }
}
