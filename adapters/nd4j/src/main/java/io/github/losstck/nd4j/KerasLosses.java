package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossCosineProximity;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossKLD;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMAPE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossMSLE;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossSquaredHinge;

/** Deeplearning4j's loss functions for Keras's functions, which give a loss of each row. */
final class KerasLosses {

    private KerasLosses() {}

    static void meanSquaredError(Candidates candidates) {
        add(candidates, new LossMSE());
    }

    static void meanAbsoluteError(Candidates candidates) {
        add(candidates, new LossMAE());
    }

    static void meanAbsolutePercentageError(Candidates candidates) {
        add(candidates, new LossMAPE());
    }

    static void meanSquaredLogarithmicError(Candidates candidates) {
        add(candidates, new LossMSLE());
    }

    static void hinge(Candidates candidates) {
        add(candidates, new LossHinge());
    }

    static void squaredHinge(Candidates candidates) {
        add(candidates, new LossSquaredHinge());
    }

    static void divergence(Candidates candidates) {
        add(candidates, new LossKLD());
    }

    static void poisson(Candidates candidates) {
        add(candidates, new LossPoisson());
    }

    static void cosine(Candidates candidates) {
        addOverRows(candidates, new LossCosineProximity(), new ActivationIdentity());
    }

    static void binary(Candidates candidates) {
        addOverRows(candidates, new LossBinaryXENT(), activation(candidates.call(), new ActivationSigmoid()));
    }

    static void categorical(Candidates candidates) {
        addOverRows(candidates, new LossMCXENT(), activation(candidates.call(), new ActivationSoftmax()));
    }

    static void sparseCategorical(Candidates candidates) {
        if (candidates.call().options().has("ignore_class")) {
            candidates.none("LossSparseMCXENT has no class to ignore");
            return;
        }
        addOverRows(candidates, new LossSparseMCXENT(), activation(candidates.call(), new ActivationSoftmax()));
    }

    private static IActivation activation(LossCall call, IActivation ofLogits) {
        return call.options().bool("from_logits", false) ? ofLogits : new ActivationIdentity();
    }

    private static void addOverRows(Candidates candidates, ILossFunction loss, IActivation activation) {
        long axis = candidates.call().options().integer("axis", -1);
        if (axis != -1 && axis != 1) {
            candidates.none("Deeplearning4j's loss functions give a score of rows, not of columns");
        } else if (candidates.call().options().number("label_smoothing", 0) != 0) {
            candidates.none("Deeplearning4j's loss functions do not smooth labels");
        } else {
            ScoreRoute.add(candidates, "y_true", "y_pred", loss, activation, Reduction.NONE);
        }
    }

    private static void add(Candidates candidates, ILossFunction loss) {
        ScoreRoute.add(candidates, "y_true", "y_pred", loss, new ActivationIdentity(), Reduction.NONE);
    }
}
