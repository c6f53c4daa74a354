package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/**
 * Deeplearning4j's loss functions for calls of PyTorch. All of them take {@code [N, C]}, sum or average the columns, and
 * average the rows or not.
 */
final class ScoreLosses {

    private ScoreLosses() {}

    static void absolute(Candidates candidates) {
        ofPairs(candidates, new LossMAE(), new LossL1());
    }

    static void squared(Candidates candidates) {
        ofPairs(candidates, new LossMSE(), new LossL2());
    }

    /** The mean of the columns' means, or the sum of the columns' sums. */
    private static void ofPairs(Candidates candidates, ILossFunction means, ILossFunction sums) {
        reduced(candidates)
                .ifPresent(reduction -> add(
                        candidates, reduction == Reduction.MEAN ? means : sums, new ActivationIdentity(), reduction));
    }

    static void binary(Candidates candidates) {
        reduced(candidates)
                .ifPresent(reduction -> add(candidates, new LossBinaryXENT(), new ActivationIdentity(), reduction));
    }

    static void binaryOfLogits(Candidates candidates) {
        if (candidates.call().inputs().containsKey("pos_weight")) {
            candidates.none("LossBinaryXENT has no weight of the positive answers");
            return;
        }
        reduced(candidates)
                .ifPresent(reduction -> add(candidates, new LossBinaryXENT(), new ActivationSigmoid(), reduction));
    }

    /** The reduction, where the rows are reduced and nothing is weighted. */
    private static Optional<Reduction> reduced(Candidates candidates) {
        if (candidates.call().inputs().containsKey("weight")) {
            candidates.none("Deeplearning4j weights columns, not elements");
            return Optional.empty();
        }
        Optional<Reduction> reduction = candidates.reduction().filter(asked -> asked != Reduction.NONE);
        if (reduction.isEmpty()) {
            candidates.none("Deeplearning4j's loss functions give a score of all or of rows, not of elements");
        }
        return reduction;
    }

    static void crossEntropy(Candidates candidates) {
        LossCall call = candidates.call();
        if (call.options().number("label_smoothing", 0) > 0) {
            candidates.none("Deeplearning4j's loss functions do not smooth labels");
            return;
        }
        if (ClassTargets.ignoreAProbability(call)) {
            candidates.none("LossMCXENT has no class to ignore");
            return;
        }
        INDArray weight = call.optionalInput("weight").map(Nd4jTensors::toArray).orElse(null);
        candidates.reduction().ifPresent(reduction -> {
            ILossFunction loss =
                    ClassTargets.areProbabilities(call) ? new LossMCXENT(weight) : new LossSparseMCXENT(weight);
            add(candidates, loss, new ActivationSoftmax(), reduction);
        });
    }

    private static void add(Candidates candidates, ILossFunction loss, IActivation activation, Reduction reduction) {
        ScoreRoute.add(candidates, "target", "input", loss, activation, reduction);
    }
}
