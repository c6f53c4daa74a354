package io.github.losstck.benchmarks.tensorflow;

import io.github.losstck.benchmarks.Formulas;
import io.github.losstck.benchmarks.LossCase;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.framework.losses.BinaryCrossentropy;
import org.tensorflow.framework.losses.Huber;
import org.tensorflow.framework.losses.Loss;
import org.tensorflow.framework.losses.MeanAbsoluteError;
import org.tensorflow.framework.losses.MeanSquaredError;
import org.tensorflow.framework.op.FrameworkOps;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/**
 * A loss in a graph.
 *
 * @param call its name, or {@code operations}
 * @param loss the mean
 * @param slope the gradient by the input where TensorFlow Java has registered none; else null
 */
record BuiltLoss(String call, Operand<? extends TNumber> loss, Operand<? extends TNumber> slope) {

    static BuiltLoss of(Ops tf, LossCase of, List<Operand<TNumber>> in) {
        return switch (of.function()) {
            case L1_LOSS -> ofClass(tf, in, new MeanAbsoluteError());
            case MSE_LOSS -> ofClass(tf, in, new MeanSquaredError());
            case SMOOTH_L1_LOSS, HUBER_LOSS -> ofClass(tf, in, new Huber());
            case BINARY_CROSS_ENTROPY -> ofClass(tf, in, new BinaryCrossentropy());
            case BINARY_CROSS_ENTROPY_WITH_LOGITS, MULTILABEL_SOFT_MARGIN_LOSS -> sigmoid(tf, of, in);
            case CROSS_ENTROPY -> sparse(tf, of, in);
            case CROSS_ENTROPY_PROBABILITIES -> softmax(tf, of, in);
            default -> {
                TensorFlowOperations operations = new TensorFlowOperations(tf, of);
                yield new BuiltLoss(
                        "operations", new Formulas<>(operations, in).mean(of.function(), of.columns()), null);
            }
        };
    }

    private static BuiltLoss ofClass(Ops tf, List<Operand<TNumber>> in, Loss loss) {
        return new BuiltLoss(loss.getClass().getSimpleName(), loss.call(tf, in.get(1), in.get(0), null), null);
    }

    private static BuiltLoss sigmoid(Ops tf, LossCase of, List<Operand<TNumber>> in) {
        Operand<TNumber> losses = FrameworkOps.create(tf).nn.sigmoidCrossEntropyWithLogits(in.get(1), in.get(0));
        return new BuiltLoss("sigmoidCrossEntropyWithLogits", new TensorFlowOperations(tf, of).mean(losses), null);
    }

    /** The operation puts its gradient out beside the losses. */
    private static BuiltLoss sparse(Ops tf, LossCase of, List<Operand<TNumber>> in) {
        var rows = tf.nn.sparseSoftmaxCrossEntropyWithLogits(in.get(0), in.get(1));
        return ofRows(tf, of, "sparseSoftmaxCrossEntropyWithLogits", rows.loss(), rows.backprop());
    }

    /** As above; what is registered works in float32 alone. */
    private static BuiltLoss softmax(Ops tf, LossCase of, List<Operand<TNumber>> in) {
        var rows = tf.nn.softmaxCrossEntropyWithLogits(in.get(0), in.get(1));
        return ofRows(tf, of, "softmaxCrossEntropyWithLogits", rows.loss(), rows.backprop());
    }

    private static BuiltLoss ofRows(
            Ops tf, LossCase of, String name, Operand<TNumber> losses, Operand<TNumber> slopes) {
        TensorFlowOperations operations = new TensorFlowOperations(tf, of);
        return new BuiltLoss(name, operations.mean(losses), operations.mul(slopes, operations.number(1.0 / of.rows())));
    }
}
