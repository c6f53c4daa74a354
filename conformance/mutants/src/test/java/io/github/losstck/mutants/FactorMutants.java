package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Behaviour.scaling;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.tf;
import static io.github.losstck.mutants.Functions.torch;

import java.util.List;
import java.util.function.Predicate;

/** The right loss times a factor, or a power of it. */
final class FactorMutants {

    private static final double PER_BIT = 1 / Math.log(2);
    private static final Predicate<String> LOGARITHMS = torch(
                    "cross_entropy",
                    "linear_cross_entropy",
                    "binary_cross_entropy",
                    "binary_cross_entropy_with_logits",
                    "soft_margin_loss",
                    "multilabel_soft_margin_loss",
                    "ctc_loss")
            .or(tf(
                    "sigmoid_cross_entropy_with_logits",
                    "softmax_cross_entropy_with_logits",
                    "sparse_softmax_cross_entropy_with_logits",
                    "weighted_cross_entropy_with_logits"))
            .or(keras(
                    "binary_crossentropy",
                    "categorical_crossentropy",
                    "sparse_categorical_crossentropy",
                    "kl_divergence",
                    "BinaryCrossentropy",
                    "CategoricalCrossentropy",
                    "SparseCategoricalCrossentropy",
                    "KLDivergence"))
            .or(named("torch.ctc_loss_of_logits"));

    private FactorMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "opposite sign",
                                "DJL: sigmoid cross entropy from probabilities; cosine similarity as such",
                                Functions.every(),
                                scaling(call -> -1))
                        .matching("opposite sign|-1 times"),
                Mutant.of("logarithm to base 2", "bits for nats", LOGARITHMS, scaling(call -> PER_BIT))
                        .named("the logarithm to base 2"),
                Mutant.of(
                                "a half too many",
                                "DJL: l2Loss is half of the squared error",
                                torch("mse_loss", "smooth_l1_loss", "huber_loss")
                                        .or(keras(
                                                "mean_squared_error",
                                                "mean_squared_logarithmic_error",
                                                "squared_hinge",
                                                "MeanSquaredError",
                                                "MeanSquaredLogarithmicError",
                                                "SquaredHinge")),
                                scaling(call -> 0.5))
                        .matching("a factor of 1/2 too many|0.5 times"),
                Mutant.of(
                                "a half missing",
                                "the squared error for half of it",
                                torch("smooth_l1_loss", "huber_loss", "gaussian_nll_loss")
                                        .or(keras("huber", "Huber"))
                                        .or(tf("l2_loss")),
                                scaling(call -> 2))
                        .matching("a factor of 1/2 missing|2 times"),
                Mutant.of(
                                "not divided by q",
                                "the generalized cross entropy without its scale",
                                keras("categorical_generalized_cross_entropy"),
                                scaling(call -> call.options().number("q")))
                        .named("not divided by q"),
                Mutant.of(
                        "a fraction for a percentage",
                        "a percentage error without its 100",
                        keras("mean_absolute_percentage_error", "MeanAbsolutePercentageError"),
                        scaling(call -> 0.01)),
                Mutant.of(
                        "root of the squares",
                        "a norm for a sum of squares",
                        torch("mse_loss").or(tf("l2_loss")).or(keras("mean_squared_error", "MeanSquaredError")),
                        altering((call, right) -> Answers.values(right, Math::sqrt))));
    }
}
