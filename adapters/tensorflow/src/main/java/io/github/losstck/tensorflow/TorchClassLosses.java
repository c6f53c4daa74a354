package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import java.util.Optional;
import org.tensorflow.framework.losses.CategoricalCrossentropy;
import org.tensorflow.framework.losses.SparseCategoricalCrossentropy;

/** The framework library's cross entropies of classes for PyTorch's cross_entropy. */
final class TorchClassLosses {

    private static final String[] PAIR = {"target", "input"};

    private TorchClassLosses() {}

    static void crossEntropy(Candidates candidates) {
        LossCall call = candidates.call();
        if (call.inputs().containsKey("weight")) {
            candidates.none("TensorFlow Java has no weights of classes");
        } else if (call.input("input").shape().rank() < 1) {
            candidates.none("TensorFlow Java has no cross entropy of a scalar");
        } else if (ClassTargets.ignores(call)) {
            candidates.none("TensorFlow Java has no class to ignore");
        } else {
            candidates.reduction().ifPresent(reduction -> crossEntropy(candidates, reduction));
        }
    }

    private static void crossEntropy(Candidates candidates, Reduction reduction) {
        LossCall call = candidates.call();
        boolean smooth = call.options().number("label_smoothing", 0) != 0;
        if (ClassTargets.areProbabilities(call)) {
            categorical(candidates, call, reduction);
            return;
        }
        if (!smooth) {
            sparse(candidates, reduction);
        }
        Optional<LossCall> oneHot = ClassTargets.oneHot(call);
        oneHot.ifPresentOrElse(
                rows -> categorical(candidates, rows, reduction),
                () -> candidates.none("a target that is none of the classes has no one-hot row"));
    }

    /** PyTorch's classes are the second axis of a batch. */
    private static int axis(LossCall call) {
        return call.input("input").shape().rank() > 2 ? 1 : -1;
    }

    private static void sparse(Candidates candidates, Reduction reduction) {
        int axis = axis(candidates.call());
        org.tensorflow.framework.losses.Reduction of = reduction.ofFramework();
        LossClass.add(
                candidates,
                candidates.call(),
                PAIR,
                "SparseCategoricalCrossentropy",
                "null, true, %s, " + axis,
                "Reduction." + of,
                () -> of,
                reducing -> new SparseCategoricalCrossentropy(null, true, reducing, axis));
    }

    private static void categorical(Candidates candidates, LossCall asked, Reduction reduction) {
        int axis = axis(asked);
        float smoothing = (float) asked.options().number("label_smoothing", 0);
        org.tensorflow.framework.losses.Reduction of = reduction.ofFramework();
        LossClass.add(
                candidates,
                asked,
                PAIR,
                "CategoricalCrossentropy",
                "null, true, " + smoothing + "f, %s, " + axis,
                "Reduction." + of,
                () -> of,
                reducing -> new CategoricalCrossentropy(null, true, smoothing, reducing, axis));
    }
}
