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

    private KerasClasses() {}

    /** A class whose constructor takes the reduction alone. */
    static void plain(Candidates candidates, String type, LossClass.Constructor constructor) {
        add(candidates, new LossClass(type, "%s", constructor));
    }

    static void huber(Candidates candidates) {
        float delta = (float) candidates.call().options().number("delta", 1);
        add(candidates, new LossClass("Huber", "null, " + delta + "f, %s", by -> new Huber(null, delta, by)));
    }

    static void cosineSimilarity(Candidates candidates) {
        add(candidates, cosineSimilarityAlong(candidates.call()));
    }

    /** For the function: {@code Losses.cosineSimilarity} is the similarity, and the class alone its negative. */
    static void cosineSimilarityOfRows(Candidates candidates) {
        cosineSimilarityAlong(candidates.call())
                .add(candidates, candidates.call(), "y_true", "y_pred", LossClass.Reducing.by(Reduction.NONE));
    }

    private static LossClass cosineSimilarityAlong(LossCall call) {
        int axis = (int) call.options().integer("axis", -1);
        return new LossClass("CosineSimilarity", axis + ", %s", by -> new CosineSimilarity(axis, by));
    }

    static void binaryCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        if (asked.axis() != -1) {
            candidates.none("BinaryCrossentropy has no axis: it averages the last one");
            return;
        }
        add(
                candidates,
                new LossClass(
                        "BinaryCrossentropy",
                        asked.fromLogits() + ", " + asked.smoothing() + "f, %s",
                        by -> new BinaryCrossentropy(asked.fromLogits(), asked.smoothing(), by)));
    }

    static void categoricalCrossentropy(Candidates candidates) {
        add(candidates, categoricalCrossentropy(Probabilities.of(candidates.call())));
    }

    static LossClass categoricalCrossentropy(Probabilities asked) {
        return new LossClass(
                "CategoricalCrossentropy",
                "null, " + asked.fromLogits() + ", " + asked.smoothing() + "f, %s, " + asked.axis(),
                by -> new CategoricalCrossentropy(null, asked.fromLogits(), asked.smoothing(), by, asked.axis()),
                asked.fromLogits() ? BuiltLoss::ofSoftmax : BuiltLoss::of);
    }

    static void sparseCategoricalCrossentropy(Candidates candidates) {
        if (candidates.call().options().has("ignore_class")) {
            candidates.none("SparseCategoricalCrossentropy has no class to ignore");
        } else {
            add(candidates, sparseCategoricalCrossentropy(Probabilities.of(candidates.call())));
        }
    }

    static LossClass sparseCategoricalCrossentropy(Probabilities asked) {
        return new LossClass(
                "SparseCategoricalCrossentropy",
                "null, " + asked.fromLogits() + ", %s, " + asked.axis(),
                by -> new SparseCategoricalCrossentropy(null, asked.fromLogits(), by, asked.axis()),
                BuiltLoss::withoutGradient);
    }

    private static void add(Candidates candidates, LossClass type) {
        LossCall call = candidates.call();
        String asked = call.options().string("reduction", "auto");
        switch (asked) {
            case "mean_with_sample_weight" ->
                candidates.none("TensorFlow Java has no reduction that divides by the sum of the weights");
            case "mean" ->
                type.add(candidates, call, "y_true", "y_pred", LossClass.Reducing.by(Reduction.SUM_OVER_BATCH_SIZE));
            default -> type.add(candidates, call, "y_true", "y_pred", LossClass.Reducing.named(asked));
        }
    }
}
