package io.github.losstck.nativeloss;

import java.util.List;
import java.util.Map;

/** The loss classes of Keras, each made of one of its functions. */
final class KerasLossClasses {

    private static final List<Map.Entry<String, String>> CLASSES = List.of(
            Map.entry("BinaryCrossentropy", "binary_crossentropy"),
            Map.entry("BinaryFocalCrossentropy", "binary_focal_crossentropy"),
            Map.entry("CTC", "ctc"),
            Map.entry("CategoricalCrossentropy", "categorical_crossentropy"),
            Map.entry("CategoricalFocalCrossentropy", "categorical_focal_crossentropy"),
            Map.entry("CategoricalGeneralizedCrossEntropy", "categorical_generalized_cross_entropy"),
            Map.entry("CategoricalHinge", "categorical_hinge"),
            Map.entry("Circle", "circle"),
            Map.entry("CosineSimilarity", "cosine_similarity"),
            Map.entry("Dice", "dice"),
            Map.entry("Hinge", "hinge"),
            Map.entry("Huber", "huber"),
            Map.entry("KLDivergence", "kl_divergence"),
            Map.entry("LogCosh", "log_cosh"),
            Map.entry("MeanAbsoluteError", "mean_absolute_error"),
            Map.entry("MeanAbsolutePercentageError", "mean_absolute_percentage_error"),
            Map.entry("MeanSquaredError", "mean_squared_error"),
            Map.entry("MeanSquaredLogarithmicError", "mean_squared_logarithmic_error"),
            Map.entry("Poisson", "poisson"),
            Map.entry("SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"),
            Map.entry("SquaredHinge", "squared_hinge"),
            Map.entry("Tversky", "tversky"));

    private KerasLossClasses() {}

    /** The classes of those functions. */
    static List<LossFunction> of(Map<String, LossFunction> functions) {
        return CLASSES.stream()
                .<LossFunction>map(
                        of -> new KerasLossClass(of.getKey(), functions.get("keras.losses." + of.getValue())))
                .toList();
    }
}
