package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import org.tensorflow.framework.losses.BinaryCrossentropy;
import org.tensorflow.framework.losses.CategoricalCrossentropy;
import org.tensorflow.framework.losses.CosineSimilarity;
import org.tensorflow.framework.losses.Huber;
import org.tensorflow.framework.losses.Reduction;
import org.tensorflow.framework.losses.SparseCategoricalCrossentropy;

/** The framework library's classes for Keras's classes of the same names. */
final class KerasClasses {

    private static final String[] PAIR = {"y_true", "y_pred"};

    private KerasClasses() {}

    /** A class whose constructor takes the reduction alone. */
    static void plain(Candidates candidates, String type, LossClass.Constructor constructor) {
        add(candidates, type, "%s", constructor);
    }

    static void huber(Candidates candidates) {
        float delta = (float) candidates.call().options().number("delta", 1);
        add(candidates, "Huber", "null, " + delta + "f, %s", reduction -> new Huber(null, delta, reduction));
    }

    static void cosineSimilarity(Candidates candidates) {
        int axis = (int) candidates.call().options().integer("axis", -1);
        add(candidates, "CosineSimilarity", axis + ", %s", reduction -> new CosineSimilarity(axis, reduction));
    }

    /** For the function: {@code Losses.cosineSimilarity} is the similarity, and the class alone its negative. */
    static void cosineSimilarityOfRows(Candidates candidates) {
        int axis = (int) candidates.call().options().integer("axis", -1);
        LossClass.add(
                candidates,
                candidates.call(),
                PAIR,
                "CosineSimilarity",
                axis + ", %s",
                "Reduction.NONE",
                () -> Reduction.NONE,
                reduction -> new CosineSimilarity(axis, reduction));
    }

    static void binaryCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        if (asked.axis() != -1) {
            candidates.none("BinaryCrossentropy has no axis: it averages the last one");
        } else {
            add(
                    candidates,
                    "BinaryCrossentropy",
                    asked.fromLogits() + ", " + asked.smoothing() + "f, %s",
                    reduction -> new BinaryCrossentropy(asked.fromLogits(), asked.smoothing(), reduction));
        }
    }

    static void categoricalCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        add(
                candidates,
                "CategoricalCrossentropy",
                "null, " + asked.fromLogits() + ", " + asked.smoothing() + "f, %s, " + asked.axis(),
                reduction -> new CategoricalCrossentropy(
                        null, asked.fromLogits(), asked.smoothing(), reduction, asked.axis()));
    }

    static void sparseCategoricalCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        if (candidates.call().options().has("ignore_class")) {
            candidates.none("SparseCategoricalCrossentropy has no class to ignore");
        } else {
            add(
                    candidates,
                    "SparseCategoricalCrossentropy",
                    "null, " + asked.fromLogits() + ", %s, " + asked.axis(),
                    reduction -> new SparseCategoricalCrossentropy(null, asked.fromLogits(), reduction, asked.axis()));
        }
    }

    private static void add(Candidates candidates, String type, String arguments, LossClass.Constructor constructor) {
        LossCall call = candidates.call();
        switch (call.options().string("reduction", "auto")) {
            case "mean_with_sample_weight" ->
                candidates.none("TensorFlow Java has no reduction that divides by the sum of the weights");
            case "mean", "sum_over_batch_size" ->
                LossClass.add(
                        candidates,
                        call,
                        PAIR,
                        type,
                        arguments,
                        "Reduction.SUM_OVER_BATCH_SIZE",
                        () -> Reduction.SUM_OVER_BATCH_SIZE,
                        constructor);
            default -> {
                String name = call.options().string("reduction", "auto");
                LossClass.add(
                        candidates,
                        call,
                        PAIR,
                        type,
                        arguments,
                        "Reduction.ofName(\"" + name + "\")",
                        () -> Reduction.ofName(name),
                        constructor);
            }
        }
    }
}
