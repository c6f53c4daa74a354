package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Behaviour.askingScaled;
import static io.github.losstck.mutants.Behaviour.scaling;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Sums, means and what is divided by. */
final class ReductionMutants {

    private static final Predicate<String> REDUCED = Functions::isReduced;
    private static final Predicate<String> REDUCED_TORCH = REDUCED.and(Functions::isTorch);
    private static final Predicate<String> CTC = named(TORCH + "ctc_loss", "torch.ctc_loss_of_logits");
    private static final Predicate<String> ROW_MEANS = keras(
            "mean_squared_error",
            "mean_absolute_error",
            "mean_absolute_percentage_error",
            "mean_squared_logarithmic_error",
            "huber",
            "log_cosh",
            "hinge",
            "squared_hinge",
            "poisson",
            "MeanSquaredError",
            "MeanAbsoluteError",
            "MeanAbsolutePercentageError",
            "MeanSquaredLogarithmicError",
            "Huber",
            "LogCosh",
            "Hinge",
            "SquaredHinge",
            "Poisson");

    private static final Predicate<String> LEGACY = REDUCED_TORCH
            .and(CTC.negate())
            .and(torch("gaussian_nll_loss", "huber_loss", "linear_cross_entropy", "triplet_margin_with_distance_loss")
                    .negate())
            .and(name -> name.startsWith(TORCH));

    private ReductionMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "sum for mean",
                                "Deeplearning4j's scores before they are averaged",
                                REDUCED,
                                asking(call -> reduced(
                                        call, Set.of("mean", "sum_over_batch_size", "mean_with_sample_weight"), "sum")))
                        .named("reduction=sum"),
                Mutant.of(
                                "mean for sum",
                                "DJL: every loss is a mean",
                                REDUCED,
                                asking(call -> reduced(call, Set.of("sum"), "mean")))
                        .named("reduction=mean"),
                Mutant.of(
                        "mean where none was asked",
                        "DJL: every loss is a mean",
                        REDUCED,
                        asking(call -> reduction(call).equals("none")
                                ? Calls.option(Calls.value(plain(call)), "reduction", "mean")
                                : call)),
                Mutant.of(
                        "unreduced where a mean was asked",
                        "optax: no loss is reduced",
                        REDUCED_TORCH,
                        asking(call -> reduction(call).equals("mean")
                                ? Calls.option(Calls.value(plain(call)), "reduction", "none")
                                : call)),
                Mutant.of(
                                "mean over the batch alone",
                                "Deeplearning4j: scores are divided by the rows",
                                REDUCED_TORCH.and(CTC.negate()),
                                askingScaled(call -> reduced(call, Set.of("mean"), "sum"), call -> 1.0 / rows(call)))
                        .named("the mean over the batch dimension alone"),
                Mutant.of(
                        "size_average and reduce not looked at",
                        "ports of the newer signature alone",
                        LEGACY,
                        asking(call -> has(call, "size_average") || has(call, "reduce")
                                ? Calls.option(Calls.cotangent(plain(call), null), "reduction", "mean")
                                : call)),
                Mutant.of(
                                "CTC's mean without the targets' lengths",
                                "averages over the batch",
                                CTC,
                                askingScaled(
                                        call -> reduced(call, Set.of("mean"), "sum"),
                                        call -> 1.0
                                                / call.input("target_lengths").elements()))
                        .named("the mean without the lengths of the targets"),
                Mutant.of(
                                "batchmean over the elements",
                                "PyTorch's own mean of kl_div",
                                torch("kl_div"),
                                asking(call -> reduced(call, Set.of("batchmean"), "mean")))
                        .named("reduction=mean"),
                Mutant.of(
                                "sum over the last axis",
                                "Deeplearning4j: losses are summed over columns",
                                ROW_MEANS,
                                scaling(call -> last(call, "y_pred")))
                        .named("the sum over the last axis"),
                Mutant.of(
                                "sum over the classes",
                                "composed of sums of binary cross entropies",
                                torch("multilabel_soft_margin_loss"),
                                scaling(call -> last(call, "input")))
                        .named("the sum over the classes"),
                Mutant.of(
                                "not divided by the number of classes",
                                "the hinge of Weston and Watkins as printed",
                                torch("multi_margin_loss", "multilabel_margin_loss"),
                                scaling(call -> last(call, "input")))
                        .named("not divided by the number of classes"),
                Mutant.of(
                        "mean of nothing is 0",
                        "TensorFlow Java: divNoNan",
                        REDUCED_TORCH
                                .and(CTC.negate())
                                .and(torch("multi_margin_loss", "multilabel_margin_loss")
                                        .negate()),
                        altering(ReductionMutants::emptyIsZero)),
                Mutant.of(
                        "unreduced Gaussian summed over columns",
                        "PyTorch 1.8",
                        torch("gaussian_nll_loss"),
                        altering(ReductionMutants::rowSums)),
                Mutant.of(
                        "coefficient for loss",
                        "Dice and Tversky as scores",
                        keras("dice", "tversky", "Dice", "Tversky"),
                        altering((call, right) -> Answers.gradients(
                                Answers.values(right, x -> 1 - x), g -> Answers.mapped(g, x -> -x)))));
    }

    static boolean has(LossCall call, String option) {
        return call.options().has(option);
    }

    static String reduction(LossCall call) {
        boolean legacy = has(call, "size_average") || has(call, "reduce");
        return legacy ? "" : call.options().string("reduction", "");
    }

    /** The call without the legacy arguments. */
    private static LossCall plain(LossCall call) {
        return Calls.option(Calls.option(call, "size_average", null), "reduce", null);
    }

    /** Another reduction, where one of these was asked. */
    static LossCall reduced(LossCall call, Set<String> from, String to) {
        return from.contains(reduction(call)) ? Calls.option(call, "reduction", to) : call;
    }

    private static double rows(LossCall call) {
        Shape shape = call.inputs().values().iterator().next().shape();
        return shape.rank() == 0 || shape.extent(0) == 0 ? 1 : shape.extent(0);
    }

    static double last(LossCall call, String name) {
        Shape shape = call.input(name).shape();
        return shape.rank() == 0 ? 1 : shape.extent(-1);
    }

    private static Computed emptyIsZero(LossCall call, Computed right) {
        boolean empty = call.inputs().values().iterator().next().elements() == 0;
        return empty ? Answers.values(right, x -> Double.isNaN(x) ? 0 : x) : right;
    }

    private static Computed rowSums(LossCall call, Computed right) {
        Tensor output = right.output();
        if (!reduction(call).equals("none") || output.shape().rank() < 2 || output.elements() == 0) {
            return right;
        }
        int rows = output.shape().extent(0);
        double[] sums = new double[rows];
        for (int i = 0; i < output.elements(); i++) {
            sums[i / (output.elements() / rows)] += output.doubleAt(i);
        }
        return new Computed(Tensor.rounded(output.dtype(), Shape.of(rows), sums), Map.of());
    }
}
