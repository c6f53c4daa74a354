package io.github.losstck.tensorflow;

import io.github.losstck.recipes.Reduction;
import io.github.losstck.spi.LossCall;
import java.util.Optional;
import org.tensorflow.framework.losses.BinaryCrossentropy;
import org.tensorflow.framework.losses.Huber;
import org.tensorflow.framework.losses.MeanAbsoluteError;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.framework.losses.Poisson;

/**
 * The framework library's classes for PyTorch's losses of elements. They average the last axis before they reduce, so that
 * their mean is PyTorch's, and their sum and rows are not.
 */
final class TorchLosses {

    private TorchLosses() {}

    static void absolute(Candidates candidates) {
        mean(candidates, "MeanAbsoluteError", "%s", MeanAbsoluteError::new);
    }

    static void squared(Candidates candidates) {
        mean(candidates, "MeanSquaredError", "%s", MeanSquaredError::new);
    }

    static void huber(Candidates candidates) {
        huber(candidates, (float) candidates.call().options().number("delta", 1));
    }

    static void smooth(Candidates candidates) {
        if (candidates.call().options().number("beta", 1) == 1) {
            huber(candidates, 1);
        } else {
            candidates.none("TensorFlow Java has the smooth L1 loss for beta 1 alone, as Huber");
        }
    }

    private static void huber(Candidates candidates, float delta) {
        mean(candidates, "Huber", "null, " + delta + "f, %s", reduction -> new Huber(null, delta, reduction));
    }

    static void binary(Candidates candidates) {
        binary(candidates, false);
    }

    static void binaryOfLogits(Candidates candidates) {
        LossCall call = candidates.call();
        if (call.inputs().containsKey("pos_weight") || call.inputs().containsKey("weight")) {
            candidates.none("BinaryCrossentropy weights rows, neither elements nor positive answers");
            return;
        }
        candidates.reduction().ifPresent(reduction -> {
            if (reduction == Reduction.NONE) {
                NnLosses.sigmoid(candidates, "target", "input");
            } else {
                binary(candidates, true);
            }
        });
    }

    private static void binary(Candidates candidates, boolean fromLogits) {
        mean(
                candidates,
                "BinaryCrossentropy",
                fromLogits + ", 0.0f, %s",
                reduction -> new BinaryCrossentropy(fromLogits, 0, reduction));
    }

    /** The mean over the classes of a row is what BinaryCrossentropy reduces too. */
    static void multilabel(Candidates candidates) {
        if (candidates.call().inputs().containsKey("weight")) {
            candidates.none("BinaryCrossentropy weights rows, not classes");
        } else {
            candidates
                    .reduction()
                    .ifPresent(reduction -> add(
                            candidates,
                            reduction,
                            "BinaryCrossentropy",
                            "true, 0.0f, %s",
                            of -> new BinaryCrossentropy(true, 0, of)));
        }
    }

    static void poisson(Candidates candidates) {
        LossCall call = candidates.call();
        if (call.options().bool("log_input", true)) {
            candidates.none("Poisson takes the prediction itself, not its logarithm");
        } else if (call.options().bool("full", false)) {
            candidates.none("Poisson has no Stirling term");
        } else {
            mean(candidates, "Poisson", "%s", Poisson::new);
        }
    }

    private static void mean(Candidates candidates, String type, String arguments, LossClass.Constructor constructor) {
        if (candidates.call().inputs().containsKey("weight")) {
            candidates.none(type + " weights rows, not elements");
            return;
        }
        Optional<Reduction> reduction = candidates.reduction();
        if (reduction.isPresent() && reduction.get() != Reduction.MEAN) {
            candidates.none(type + " averages the last axis first, so that its sum and its rows are of means");
        } else if (reduction.isPresent()) {
            add(candidates, Reduction.MEAN, type, arguments, constructor);
        }
    }

    private static void add(
            Candidates candidates,
            Reduction reduction,
            String type,
            String arguments,
            LossClass.Constructor constructor) {
        LossClass.Reducing reducing = LossClass.Reducing.by(reduction);
        new LossClass(type, arguments, constructor).add(candidates, candidates.call(), "target", "input", reducing);
    }
}
