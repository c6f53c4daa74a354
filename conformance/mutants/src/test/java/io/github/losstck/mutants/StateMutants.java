package io.github.losstck.mutants;

import io.github.losstck.mutants.Mutant.Reach;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What depends on more than the call: earlier calls, its length, the thread that computes it, memory that is written over. */
final class StateMutants {

    private static final int LONG = 10_000;

    private StateMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.remembering(
                        "the result of the call before",
                        "an output buffer read too early",
                        Functions.every(),
                        StateMutants::stale),
                Mutant.remembering(
                        "gradients added to those before",
                        "zero_grad forgotten",
                        Functions.every(),
                        StateMutants::accumulating),
                Mutant.remembering(
                        "results kept by shape",
                        "a cache with too small a key",
                        Functions.every(),
                        StateMutants::caching),
                Mutant.of(
                        "input written over",
                        "an operation in place, before the slope is taken",
                        StateMutants::hasFloatingPair,
                        StateMutants::inPlace),
                Mutant.of(
                        "last element left out",
                        "a loop over whole vectors of 8",
                        Functions.torch("l1_loss", "mse_loss", "poisson_nll_loss", "kl_div"),
                        summing(StateMutants::butLast)),
                Mutant.of(
                                "wrong from 10,000 elements on",
                                "another kernel for long calls",
                                LONG_ONES,
                                StateMutants::wrongIfLong)
                        .reaching(Reach.LONG),
                Mutant.of(
                                "the second thread's share lost",
                                "two threads add to one sum",
                                LONG_SUMS,
                                summing(StateMutants::firstHalf))
                        .reaching(Reach.LONG),
                Mutant.of(
                                "the second thread sums in bfloat16",
                                "another kernel in one of two threads",
                                LONG_SUMS,
                                summing(StateMutants::coarseHalf))
                        .reaching(Reach.LONG));
    }

    private static final Predicate<String> LONG_SUMS = Functions.torch(
            "l1_loss",
            "mse_loss",
            "smooth_l1_loss",
            "soft_margin_loss",
            "poisson_nll_loss",
            "huber_loss",
            "hinge_embedding_loss");
    private static final Predicate<String> LONG_ONES = Functions.torch(
                    "l1_loss",
                    "mse_loss",
                    "smooth_l1_loss",
                    "huber_loss",
                    "soft_margin_loss",
                    "poisson_nll_loss",
                    "nll_loss",
                    "multilabel_soft_margin_loss",
                    "multilabel_margin_loss",
                    "multi_margin_loss",
                    "margin_ranking_loss",
                    "linear_cross_entropy",
                    "kl_div",
                    "hinge_embedding_loss",
                    "gaussian_nll_loss",
                    "cross_entropy",
                    "cosine_embedding_loss",
                    "binary_cross_entropy_with_logits",
                    "binary_cross_entropy",
                    "triplet_margin_loss",
                    "triplet_margin_with_distance_loss")
            .or(Functions.tf(
                    "l2_loss", "softmax_cross_entropy_with_logits", "sparse_softmax_cross_entropy_with_logits"))
            .or(Functions.keras(
                    "mean_squared_error",
                    "huber",
                    "poisson",
                    "binary_crossentropy",
                    "categorical_crossentropy",
                    "tversky",
                    "dice"));

    private static Behaviour stale() {
        Computed[] before = new Computed[1];
        return question -> {
            Computed right = question.right();
            Computed answer = before[0] == null ? right : before[0];
            before[0] = right;
            return answer;
        };
    }

    private static Behaviour accumulating() {
        Map<String, Tensor> sums = new HashMap<>();
        return question -> Answers.gradients(question.right(), (name, gradient) -> {
            String key = question.call().function() + name + gradient.dtype() + gradient.shape();
            Tensor sum = sums.containsKey(key) ? Answers.both(gradient, sums.get(key), Double::sum) : gradient;
            sums.put(key, sum);
            return sum;
        });
    }

    private static Behaviour caching() {
        Map<String, Computed> known = new HashMap<>();
        return question -> {
            Computed right = question.right();
            LossCall call = question.call();
            StringBuilder key =
                    new StringBuilder(call.function()).append(call.options()).append(call.differentiate());
            call.inputs()
                    .forEach((name, tensor) ->
                            key.append(name).append(tensor.dtype()).append(tensor.shape()));
            return known.computeIfAbsent(key.toString(), k -> right);
        };
    }

    static boolean hasFloatingPair(String name) {
        return !name.equals("tf.nn.l2_loss")
                && Functions.shortName(name)
                        .matches(
                                "l1_loss|mse_loss|huber_loss|smooth_l1_loss|mean_squared_error|mean_absolute_error|huber|log_cosh");
    }

    /** The difference is kept in the first argument, and the slope is taken there. */
    private static Outcome inPlace(Question question) {
        LossCall call = question.call();
        List<String> names = List.copyOf(call.inputs().keySet());
        Tensor first = call.input(names.get(0));
        Tensor second = call.input(names.get(1));
        if (!first.shape().equals(second.shape()) || !first.dtype().isFloating()) {
            return question.right();
        }
        LossCall overwritten = Calls.input(call, names.get(0), Answers.both(first, second, (a, b) -> a - b));
        return new Computed(
                question.right().output(), question.other(overwritten).gradients());
    }

    /** What is made of the unreduced losses instead of their sum. */
    private interface Total {
        double of(double[] losses);
    }

    private static Behaviour summing(Total total) {
        return question -> {
            LossCall call = question.call();
            Computed right = question.right();
            String reduction = ReductionMutants.reduction(call);
            boolean summed = reduction.equals("sum") || reduction.equals("mean");
            if (!summed || !right.output().dtype().isFloating() || call.inputs().size() != 2) {
                return right;
            }
            double[] losses = question.other(Calls.option(Calls.value(call), "reduction", "none"))
                    .output()
                    .toDoubles();
            double sum = losses.length == 0 ? Double.NaN : total.of(losses);
            double value = reduction.equals("sum") ? sum : sum / losses.length;
            return Double.isNaN(value) ? right : Answers.output(right, Answers.at(right.output(), 0, value));
        };
    }

    /** The sum of all but the last. */
    private static double butLast(double[] losses) {
        return Answers.sum(Arrays.copyOf(losses, Math.max(losses.length - 1, 1)));
    }

    /** The sum of the first half. */
    private static double firstHalf(double[] losses) {
        return Answers.sum(Arrays.copyOf(losses, losses.length / 2));
    }

    /** The sum of the first half, and that of the second as bfloat16 holds it. */
    private static double coarseHalf(double[] losses) {
        double second = Answers.sum(losses) - firstHalf(losses);
        return firstHalf(losses)
                + Tensor.rounded(DType.BFLOAT16, Shape.of(), second).doubleAt(0);
    }

    private static Outcome wrongIfLong(Question question) {
        boolean isLong = question.call().inputs().values().stream().anyMatch(tensor -> tensor.elements() >= LONG);
        return isLong ? Answers.scaled(question.right(), 1.0078125) : question.right();
    }
}
