package io.github.losstck.benchmarks.nd4j;

import io.github.losstck.benchmarks.Formulas;
import io.github.losstck.benchmarks.LossCase;
import java.util.List;
import org.nd4j.autodiff.loss.LossReduce;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * A loss in a graph.
 *
 * @param call its name, or {@code operations}
 * @param loss the mean
 */
record BuiltLoss(String call, SDVariable loss) {

    static BuiltLoss of(SameDiff sd, LossCase of, List<SDVariable> in) {
        LossReduce mean = LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT;
        SDVariable x = in.get(0);
        SDVariable y = in.get(1);
        return switch (of.function()) {
            case L1_LOSS -> named("absoluteDifference", sd.loss.absoluteDifference(y, x, null, mean));
            case MSE_LOSS -> named("meanSquaredError", sd.loss.meanSquaredError(y, x, null, mean));
            case SMOOTH_L1_LOSS, HUBER_LOSS -> named("huberLoss", sd.loss.huberLoss(y, x, null, mean, 1));
            case BINARY_CROSS_ENTROPY -> named("logLoss", sd.loss.logLoss(y, x, null, mean, 1e-7));
            case BINARY_CROSS_ENTROPY_WITH_LOGITS, MULTILABEL_SOFT_MARGIN_LOSS ->
                named("sigmoidCrossEntropy", sd.loss.sigmoidCrossEntropy(y, x, null, mean, 0));
            case CROSS_ENTROPY, CROSS_ENTROPY_PROBABILITIES ->
                named("softmaxCrossEntropy", sd.loss.softmaxCrossEntropy(y, x, null, mean, 0));
            case POISSON_NLL_LOSS -> named("logPoisson", sd.loss.logPoisson(y, x, null, mean, false));
            default ->
                new BuiltLoss(
                        "operations",
                        new Formulas<>(new Nd4jOperations(sd, of.doubles()), in).mean(of.function(), of.columns()));
        };
    }

    private static BuiltLoss named(String name, SDVariable loss) {
        return new BuiltLoss("sd.loss." + name, loss);
    }
}
