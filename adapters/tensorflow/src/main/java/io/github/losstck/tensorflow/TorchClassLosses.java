package io.github.losstck.tensorflow;

import io.github.losstck.recipes.Reduction;
import io.github.losstck.spi.LossCall;

/** The framework library's cross entropies of classes for PyTorch's cross_entropy. */
final class TorchClassLosses {

    private TorchClassLosses() {}

    static void crossEntropy(Candidates candidates) {
        LossCall call = candidates.call();
        if (call.inputs().containsKey("weight")) {
            candidates.none("TensorFlow Java has no weights of classes");
        } else if (ClassTargets.ignores(call)) {
            candidates.none("TensorFlow Java has no class to ignore");
        } else {
            candidates.reduction().ifPresent(reduction -> crossEntropy(candidates, reduction));
        }
    }

    private static void crossEntropy(Candidates candidates, Reduction reduction) {
        LossCall call = candidates.call();
        LossClass.Reducing reducing = LossClass.Reducing.by(reduction);
        // PyTorch's classes are the second axis of a batch.
        int axis = call.input("input").shape().rank() > 2 ? 1 : -1;
        float smoothing = (float) call.options().number("label_smoothing", 0);
        Probabilities asked = new Probabilities(true, smoothing, axis);
        if (ClassTargets.areProbabilities(call)) {
            KerasClasses.categoricalCrossentropy(asked).add(candidates, call, "target", "input", reducing);
            return;
        }
        if (smoothing == 0) {
            KerasClasses.sparseCategoricalCrossentropy(asked).add(candidates, call, "target", "input", reducing);
        }
        ClassTargets.oneHot(call)
                .ifPresentOrElse(
                        rows -> KerasClasses.categoricalCrossentropy(asked)
                                .add(candidates, rows, "target", "input", reducing),
                        () -> candidates.none("a target that is none of the classes has no one-hot row"));
    }
}
