package io.github.losstck.laws.sample;

import io.github.losstck.spi.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every function of the catalogue, as calls of it are drawn. */
public final class LossKinds {

    private static final String KERAS = "keras.losses.";

    /** Keras's classes, by the function that each is made of. */
    private static final Map<String, String> CLASSES = classes();

    private final Map<String, LossKind> byName = new LinkedHashMap<>();

    public LossKinds() {
        Stream.of(
                        TorchElements.all(),
                        TorchClasses.all(),
                        TorchVectors.all(),
                        TensorFlowKinds.all(),
                        KerasKinds.all(),
                        KerasProbabilities.all())
                .flatMap(List::stream)
                .forEach(kind -> byName.put(kind.function(), kind));
        CLASSES.forEach((type, function) -> byName.put(KERAS + type, ofClass(type, byName.get(KERAS + function))));
    }

    /** The functions' names, those of PyTorch first. */
    public List<String> functions() {
        return List.copyOf(byName.keySet());
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LossKind of(String function) {
        if (!byName.containsKey(function)) {
            throw new IllegalArgumentException("no calls of '" + function + "' can be drawn; there are " + functions());
        }
        return byName.get(function);
    }

    /** Whether this is one of Keras's classes. */
    public static boolean isKerasClass(String function) {
        return function.startsWith(KERAS) && CLASSES.containsKey(function.substring(KERAS.length()));
    }

    /** The function that a class of Keras is made of. */
    public static String functionOfClass(String type) {
        return KERAS + CLASSES.get(type.substring(KERAS.length()));
    }

    private static LossKind ofClass(String type, LossKind function) {
        // Of the circle loss's values those that are 0 do not count, so that its mean has no fixed weights.
        Reductions reductions = new Reductions(
                "reduction", "none", "sum", type.equals("Circle") ? "" : "sum_over_batch_size", Reductions::equal);
        return new LossKind(KERAS + type, function.dtypes(), Optional.of(reductions), draft -> {
            function.sampler().draw(draft);
            if (draft.output().rank() > 0 && draft.draw().rarely()) {
                Shape values = draft.output();
                draft.numbers("sample_weight", values, 0.25, 4).scaleMagnitude(draft.largest("sample_weight"));
            }
        });
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        for (String[] pair : new String[][] {
            {"BinaryCrossentropy", "binary_crossentropy"},
            {"BinaryFocalCrossentropy", "binary_focal_crossentropy"},
            {"CTC", "ctc"},
            {"CategoricalCrossentropy", "categorical_crossentropy"},
            {"CategoricalFocalCrossentropy", "categorical_focal_crossentropy"},
            {"CategoricalGeneralizedCrossEntropy", "categorical_generalized_cross_entropy"},
            {"CategoricalHinge", "categorical_hinge"},
            {"Circle", "circle"},
            {"CosineSimilarity", "cosine_similarity"},
            {"Dice", "dice"},
            {"Hinge", "hinge"},
            {"Huber", "huber"},
            {"KLDivergence", "kl_divergence"},
            {"LogCosh", "log_cosh"},
            {"MeanAbsoluteError", "mean_absolute_error"},
            {"MeanAbsolutePercentageError", "mean_absolute_percentage_error"},
            {"MeanSquaredError", "mean_squared_error"},
            {"MeanSquaredLogarithmicError", "mean_squared_logarithmic_error"},
            {"Poisson", "poisson"},
            {"SparseCategoricalCrossentropy", "sparse_categorical_crossentropy"},
            {"SquaredHinge", "squared_hinge"},
            {"Tversky", "tversky"}
        }) {
            classes.put(pair[0], pair[1]);
        }
        return Collections.unmodifiableMap(classes);
    }
}
