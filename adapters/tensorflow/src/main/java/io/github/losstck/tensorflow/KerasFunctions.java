package io.github.losstck.tensorflow;

import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.framework.losses.Losses;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/** The static functions of {@code Losses} for Keras's functions of the same names. */
final class KerasFunctions {

    private KerasFunctions() {}

    /** A function of labels and predictions alone. */
    interface PairLoss {
        Operand<TNumber> of(Ops tf, Operand<TNumber> labels, Operand<TNumber> predictions);
    }

    static void pair(Candidates candidates, String method, PairLoss loss) {
        add(candidates, method, "", loss, BuiltLoss::of);
    }

    static void huber(Candidates candidates) {
        float delta = (float) candidates.call().options().number("delta", 1);
        add(candidates, "huber", ", " + delta + "f", (tf, y, p) -> Losses.huber(tf, y, p, delta), BuiltLoss::of);
    }

    static void cosineSimilarity(Candidates candidates) {
        int[] axis = {(int) candidates.call().options().integer("axis", -1)};
        add(
                candidates,
                "cosineSimilarity",
                ", new int[] {" + axis[0] + "}",
                (tf, y, p) -> Losses.cosineSimilarity(tf, y, p, axis),
                BuiltLoss::of);
    }

    static void binaryCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        if (asked.axis() != -1) {
            candidates.none("Losses.binaryCrossentropy has no axis: it averages the last one");
        } else {
            add(
                    candidates,
                    "binaryCrossentropy",
                    ", " + asked.fromLogits() + ", " + asked.smoothing() + "f",
                    (tf, y, p) -> Losses.binaryCrossentropy(tf, y, p, asked.fromLogits(), asked.smoothing()),
                    BuiltLoss::of);
        }
    }

    static void categoricalCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        add(
                candidates,
                "categoricalCrossentropy",
                ", " + asked.fromLogits() + ", " + asked.smoothing() + "f, " + asked.axis(),
                (tf, y, p) ->
                        Losses.categoricalCrossentropy(tf, y, p, asked.fromLogits(), asked.smoothing(), asked.axis()),
                asked.fromLogits() ? BuiltLoss::ofSoftmax : BuiltLoss::of);
    }

    static void sparseCategoricalCrossentropy(Candidates candidates) {
        Probabilities asked = Probabilities.of(candidates.call());
        if (candidates.call().options().has("ignore_class")) {
            candidates.none("Losses.sparseCategoricalCrossentropy has no class to ignore");
        } else {
            add(
                    candidates,
                    "sparseCategoricalCrossentropy",
                    ", " + asked.fromLogits() + ", " + asked.axis(),
                    (tf, y, p) -> Losses.sparseCategoricalCrossentropy(tf, y, p, asked.fromLogits(), asked.axis()),
                    BuiltLoss::withoutGradient);
        }
    }

    private static void add(
            Candidates candidates,
            String method,
            String arguments,
            PairLoss loss,
            Function<Operand<TNumber>, BuiltLoss> built) {
        candidates.add(
                "Losses." + method,
                "Losses." + method + "(tf, y_true, y_pred" + arguments + ")",
                in -> built.apply(loss.of(in.tf(), in.get("y_true"), in.get("y_pred"))));
    }
}
