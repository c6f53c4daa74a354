package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tensorflow.framework.losses.CategoricalHinge;
import org.tensorflow.framework.losses.Hinge;
import org.tensorflow.framework.losses.KLDivergence;
import org.tensorflow.framework.losses.LogCosh;
import org.tensorflow.framework.losses.Losses;
import org.tensorflow.framework.losses.MeanAbsoluteError;
import org.tensorflow.framework.losses.MeanAbsolutePercentageError;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.framework.losses.MeanSquaredLogarithmicError;
import org.tensorflow.framework.losses.Poisson;
import org.tensorflow.framework.losses.SquaredHinge;

/**
 * The table: which losses of TensorFlow Java a user takes who ports a call of TensorFlow, Keras or PyTorch; recipes answer
 * PyTorch's besides. Immutable.
 */
final class TensorFlowRoutes {

    private static final String TF = "tf.nn.";
    private static final String KERAS = "keras.losses.";
    private static final String TORCH = "torch.nn.functional.";

    private final Map<String, Consumer<Candidates>> entries = new LinkedHashMap<>();
    private final RecipeRoutes recipes = new RecipeRoutes();

    TensorFlowRoutes() {
        nn();
        kerasPairs();
        kerasCrossEntropies();
        torch();
    }

    private void nn() {
        entries.put(TF + "sigmoid_cross_entropy_with_logits", NnLosses::sigmoid);
        entries.put(TF + "softmax_cross_entropy_with_logits", NnLosses::softmax);
        entries.put(TF + "sparse_softmax_cross_entropy_with_logits", NnLosses::sparse);
        entries.put(TF + "l2_loss", NnLosses::l2);
        entries.put(TF + "ctc_loss", CtcLosses::tensorflow);
        entries.put(KERAS + "ctc", CtcLosses::keras);
        entries.put("torch.ctc_loss_of_logits", CtcLosses::torch);
    }

    private void kerasPairs() {
        pair("mean_squared_error", "meanSquaredError", Losses::meanSquaredError, MeanSquaredError::new);
        pair("mean_absolute_error", "meanAbsoluteError", Losses::meanAbsoluteError, MeanAbsoluteError::new);
        pair(
                "mean_absolute_percentage_error",
                "meanAbsolutePercentageError",
                Losses::meanAbsolutePercentageError,
                MeanAbsolutePercentageError::new);
        pair(
                "mean_squared_logarithmic_error",
                "meanSquaredLogarithmicError",
                Losses::meanSquaredLogarithmicError,
                MeanSquaredLogarithmicError::new);
        pair("hinge", "hinge", Losses::hinge, Hinge::new);
        pair("squared_hinge", "squaredHinge", Losses::squaredHinge, SquaredHinge::new);
        pair("log_cosh", "logCosh", Losses::logCosh, LogCosh::new);
        pair("poisson", "poisson", Losses::poisson, Poisson::new);
        pair("categorical_hinge", "categoricalHinge", Losses::categoricalHinge, CategoricalHinge::new);
        entries.put(
                KERAS + "kl_divergence",
                candidates -> KerasFunctions.pair(
                        candidates, "kullbackLeiblerDivergence", Losses::kullbackLeiblerDivergence));
        entries.put(
                KERAS + "KLDivergence",
                candidates -> KerasClasses.plain(candidates, "KLDivergence", KLDivergence::new));
    }

    /** Keras's function and its class, whose name is that of Java's function with a capital. */
    private void pair(String function, String method, KerasFunctions.PairLoss loss, LossClass.Constructor constructor) {
        String type = Character.toUpperCase(method.charAt(0)) + method.substring(1);
        entries.put(KERAS + function, candidates -> KerasFunctions.pair(candidates, method, loss));
        entries.put(KERAS + type, candidates -> KerasClasses.plain(candidates, type, constructor));
    }

    private void kerasCrossEntropies() {
        entries.put(KERAS + "huber", KerasFunctions::huber);
        entries.put(KERAS + "Huber", KerasClasses::huber);
        entries.put(KERAS + "cosine_similarity", candidates -> {
            KerasFunctions.cosineSimilarity(candidates);
            KerasClasses.cosineSimilarityOfRows(candidates);
        });
        entries.put(KERAS + "CosineSimilarity", KerasClasses::cosineSimilarity);
        entries.put(KERAS + "binary_crossentropy", KerasFunctions::binaryCrossentropy);
        entries.put(KERAS + "BinaryCrossentropy", KerasClasses::binaryCrossentropy);
        entries.put(KERAS + "categorical_crossentropy", KerasFunctions::categoricalCrossentropy);
        entries.put(KERAS + "CategoricalCrossentropy", KerasClasses::categoricalCrossentropy);
        entries.put(KERAS + "sparse_categorical_crossentropy", KerasFunctions::sparseCategoricalCrossentropy);
        entries.put(KERAS + "SparseCategoricalCrossentropy", KerasClasses::sparseCategoricalCrossentropy);
    }

    private void torch() {
        entries.put(TORCH + "l1_loss", TorchLosses::absolute);
        entries.put(TORCH + "mse_loss", TorchLosses::squared);
        entries.put(TORCH + "huber_loss", TorchLosses::huber);
        entries.put(TORCH + "smooth_l1_loss", TorchLosses::smooth);
        entries.put(TORCH + "binary_cross_entropy", TorchLosses::binary);
        entries.put(TORCH + "binary_cross_entropy_with_logits", TorchLosses::binaryOfLogits);
        entries.put(TORCH + "multilabel_soft_margin_loss", TorchLosses::multilabel);
        entries.put(TORCH + "poisson_nll_loss", TorchLosses::poisson);
        entries.put(TORCH + "cross_entropy", TorchClassLosses::crossEntropy);
    }

    Offer offer(LossCall call) {
        return candidates(call).offer();
    }

    /**
     * Find what an offered route runs.
     *
     * @throws IllegalArgumentException if it was not offered for the call
     */
    TensorFlowRoute find(LossCall call, Route route) {
        return candidates(call).find(route);
    }

    private Candidates candidates(LossCall call) {
        Candidates candidates = new Candidates(call);
        entries.getOrDefault(call.function(), none -> none.none("TensorFlow Java has no " + call.function()))
                .accept(candidates);
        recipes.offer(candidates);
        return candidates;
    }
}
