package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The table: which losses of ND4J a user takes who ports a call of PyTorch, TensorFlow or Keras. Immutable. */
final class Nd4jRoutes {

    private static final String TORCH = "torch.nn.functional.";
    private static final String TF = "tf.nn.";
    private static final String KERAS = "keras.losses.";

    private final Map<String, Consumer<Candidates>> entries = new LinkedHashMap<>();
    private final RecipeRoutes recipes = new RecipeRoutes();

    Nd4jRoutes() {
        entry(TORCH + "l1_loss", ElementLosses::absolute, ScoreLosses::absolute);
        entry(TORCH + "mse_loss", ElementLosses::squared, ScoreLosses::squared);
        entry(TORCH + "huber_loss", ElementLosses::huber);
        entry(TORCH + "smooth_l1_loss", ElementLosses::smooth);
        entry(TORCH + "binary_cross_entropy", ElementLosses::logLoss, ScoreLosses::binary);
        entry(TORCH + "binary_cross_entropy_with_logits", ElementLosses::logits, ScoreLosses::binaryOfLogits);
        entry(TORCH + "multilabel_soft_margin_loss", ElementLosses::multilabel);
        entry(TORCH + "poisson_nll_loss", ElementLosses::poisson);
        entry(TORCH + "cross_entropy", ClassLosses::crossEntropy, ScoreLosses::crossEntropy);
        entry(TF + "sigmoid_cross_entropy_with_logits", ElementLosses::tfSigmoid);
        entry(TF + "log_poisson_loss", ElementLosses::tfLogPoisson);
        entry(TF + "l2_loss", ElementLosses::tfL2);
        entry(TF + "softmax_cross_entropy_with_logits", ClassLosses::tfSoftmax);
        entry(TF + "sparse_softmax_cross_entropy_with_logits", ClassLosses::tfSparse);
        // Deeplearning4j's import of Keras models takes these for Keras's losses of the same names.
        entry(KERAS + "mean_squared_error", KerasLosses::meanSquaredError);
        entry(KERAS + "mean_absolute_error", KerasLosses::meanAbsoluteError);
        entry(KERAS + "mean_absolute_percentage_error", KerasLosses::meanAbsolutePercentageError);
        entry(KERAS + "mean_squared_logarithmic_error", KerasLosses::meanSquaredLogarithmicError);
        entry(KERAS + "hinge", KerasLosses::hinge);
        entry(KERAS + "squared_hinge", KerasLosses::squaredHinge);
        entry(KERAS + "kl_divergence", KerasLosses::divergence);
        entry(KERAS + "poisson", KerasLosses::poisson);
        entry(KERAS + "binary_crossentropy", KerasLosses::binary);
        entry(KERAS + "categorical_crossentropy", KerasLosses::categorical);
        entry(KERAS + "sparse_categorical_crossentropy", KerasLosses::sparseCategorical);
        entry(KERAS + "cosine_similarity", KerasLosses::cosine);
        entry(
                TF + "weighted_cross_entropy_with_logits",
                candidates -> candidates.none(
                        "WeightedCrossEntropyLoss passes its arguments in a wrong order and has no derivative: FINDINGS.md F17"));
        ctc("torch.nn.functional.ctc_loss", "torch.ctc_loss_of_logits", "tf.nn.ctc_loss", "keras.losses.ctc");
    }

    @SafeVarargs
    private void entry(String function, Consumer<Candidates>... sources) {
        entries.put(function, candidates -> {
            for (Consumer<Candidates> source : sources) {
                source.accept(candidates);
            }
        });
    }

    private void ctc(String... functions) {
        for (String function : functions) {
            entry(
                    function,
                    candidates -> candidates.none("sd.loss.ctcLoss fails whatever its arguments are: FINDINGS.md F17"));
        }
    }

    Offer offer(LossCall call) {
        return candidates(call).offer();
    }

    /**
     * Find what an offered route runs.
     *
     * @throws IllegalArgumentException if it was not offered for the call
     */
    Nd4jRoute find(LossCall call, Route route) {
        return candidates(call).find(route);
    }

    private Candidates candidates(LossCall call) {
        Candidates candidates = new Candidates(call);
        entries.getOrDefault(call.function(), none -> {}).accept(candidates);
        recipes.add(candidates);
        return candidates;
    }
}
