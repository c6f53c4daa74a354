package io.github.losstck.benchmarks.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.loss.Loss;
import io.github.losstck.benchmarks.Formulas;
import io.github.losstck.benchmarks.LossCase;
import io.github.losstck.benchmarks.LossFunction;
import java.util.List;
import java.util.function.Function;

/**
 * How DJL has a loss.
 *
 * @param call its name, or {@code operations}
 * @param value the mean loss of the inputs
 */
record DjlLoss(String call, Function<List<NDArray>, NDArray> value) {

    static DjlLoss of(LossCase of, NDManager manager) {
        return switch (of.function()) {
            case L1_LOSS -> builtin("l1Loss", Loss.l1Loss());
            // Its default is half of the mean squared error.
            case MSE_LOSS -> builtin("l2Loss", Loss.l2Loss("L2Loss", 1));
            // BINARY_CROSS_ENTROPY: sigmoidBinaryCrossEntropyLoss(fromSigmoid=true) gives it with the wrong sign.
            case BINARY_CROSS_ENTROPY_WITH_LOGITS, MULTILABEL_SOFT_MARGIN_LOSS ->
                builtin("sigmoidBinaryCrossEntropyLoss", Loss.sigmoidBinaryCrossEntropyLoss());
            case CROSS_ENTROPY -> builtin("softmaxCrossEntropyLoss", Loss.softmaxCrossEntropyLoss());
            case CROSS_ENTROPY_PROBABILITIES ->
                builtin("softmaxCrossEntropyLoss", Loss.softmaxCrossEntropyLoss("CE", 1, -1, false, true));
            case NLL_LOSS -> builtin("softmaxCrossEntropyLoss", Loss.softmaxCrossEntropyLoss("CE", 1, -1, true, false));
            default -> written(of.function(), of.columns(), new DjlOperations(manager, of.doubles()));
        };
    }

    private static DjlLoss builtin(String name, Loss loss) {
        return new DjlLoss("Loss." + name, in -> loss.evaluate(new NDList(in.get(1)), new NDList(in.get(0))));
    }

    private static DjlLoss written(LossFunction function, int columns, DjlOperations operations) {
        return new DjlLoss("operations", in -> new Formulas<>(operations, in).mean(function, columns));
    }
}
