package io.github.losstck.tensorflow;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TNumber;

/**
 * A loss in a graph.
 *
 * @param gradients how it is differentiated
 */
record BuiltLoss(Operand<? extends TNumber> loss, Differentiation gradients) {

    /** How TensorFlow Java gets the gradients of a loss. */
    sealed interface Differentiation {

        /** By the gradients that are registered for its operations, from the cotangent backwards. */
        record Registered() implements Differentiation {}

        /**
         * By an output of the operation: the slope of each row's loss by the logits, times the row's cotangent. It stands for
         * a gradient that is not registered.
         */
        record OwnOutput(Operand<TNumber> logits, Operand<TNumber> slope) implements Differentiation {}

        /** Not at all: an operation has no registered gradient, and its own is out of reach. */
        record None() implements Differentiation {}
    }

    static BuiltLoss of(Operand<? extends TNumber> loss) {
        return new BuiltLoss(loss, new Differentiation.Registered());
    }

    /** One of the softmax operation, whose registered gradient fails in float64: FINDINGS.md F3. */
    static BuiltLoss ofSoftmax(Operand<? extends TNumber> loss) {
        return loss.type() == TFloat64.class ? withoutGradient(loss) : of(loss);
    }

    static BuiltLoss withSlope(Operand<? extends TNumber> loss, Operand<TNumber> logits, Operand<TNumber> slope) {
        return new BuiltLoss(loss, new Differentiation.OwnOutput(logits, slope));
    }

    static BuiltLoss withoutGradient(Operand<? extends TNumber> loss) {
        return new BuiltLoss(loss, new Differentiation.None());
    }

    /** Adds the gradients by these inputs to the graph; none where there is no way to them. */
    List<? extends Operand<?>> differentiate(Ops tf, List<? extends Operand<?>> inputs, Operand<TNumber> cotangent) {
        if (gradients instanceof Differentiation.OwnOutput own) {
            Operand<?> upstream = tf.math.mul(own.slope(), tf.expandDims(cotangent, tf.constant(-1)));
            return tf.gradients(own.logits(), inputs, Gradients.dx(List.of(upstream)))
                    .dy();
        }
        return gradients instanceof Differentiation.None
                ? List.of()
                : tf.gradients(loss, inputs, Gradients.dx(List.of(cotangent))).dy();
    }
}
