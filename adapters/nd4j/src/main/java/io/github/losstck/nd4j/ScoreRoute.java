package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossSparseMCXENT;

/** Adds the route of one of Deeplearning4j's loss functions, where it can be asked. */
final class ScoreRoute {

    private ScoreRoute() {}

    static void add(
            Candidates candidates,
            String labels,
            String prediction,
            ILossFunction loss,
            IActivation activation,
            Reduction reduction) {
        LossCall call = candidates.call();
        Optional<String> obstacle = obstacle(call, labels, prediction, loss);
        if (obstacle.isPresent()) {
            candidates.none(obstacle.get());
        } else {
            String type = loss.getClass().getSimpleName();
            String method = reduction == Reduction.NONE ? "computeScoreArray" : "computeScore";
            ScoreLoss prepared = new ScoreLoss(call, labels, prediction, loss, activation, reduction);
            candidates.add(type + "." + method, prepared.code(), prepared);
        }
    }

    /** Why the loss function is not asked, if so. Three of the reasons are crashes: FINDINGS.md F8 to F10. */
    private static Optional<String> obstacle(LossCall call, String labels, String prediction, ILossFunction loss) {
        Tensor scores = call.input(prediction);
        if (scores.shape().rank() != 2) {
            return Optional.of("Deeplearning4j's loss functions take [N, C]");
        }
        if (call.wantsGradient(labels)) {
            return Optional.of("Deeplearning4j's loss functions differentiate by the prediction alone");
        }
        if (scores.elements() == 0) {
            return Optional.of("Deeplearning4j's loss functions end the JVM (SIGSEGV) on an empty array");
        }
        if (!scores.dtype().isFloating()) {
            return Optional.of("Deeplearning4j's loss functions end the JVM (SIGFPE) on integers");
        }
        boolean beside = loss instanceof LossSparseMCXENT
                && call.input(labels).elements() != scores.shape().extent(0);
        return beside
                ? Optional.of("LossSparseMCXENT writes past its array when there are not as many labels as rows")
                : Optional.empty();
    }
}
