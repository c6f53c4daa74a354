package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * TensorFlow's binary cross entropy of logits with a weight q of positives, element by element: (1 - z) softplus(x) + q z
 * softplus(-x). Labels and logits must have one shape; the weight broadcasts with them. All are of one dtype and
 * differentiable. Labels may lie outside [0, 1].
 *
 * <p>The derivative by the logit is the true one also at 0, where TensorFlow's differs.
 *
 * @see <a
 *     href="https://www.tensorflow.org/api_docs/python/tf/nn/weighted_cross_entropy_with_logits">tf.nn.weighted_cross_entropy_with_logits</a>
 */
final class TfWeightedCrossEntropy implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.weighted_cross_entropy_with_logits";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor logits = call.input("logits");
        TfArguments.requireAlike("labels", call.input("labels"), "logits", logits);
        TfArguments.requireDtype("pos_weight", call.input("pos_weight"), "logits", logits);
        return new ElementwiseLoss(call, List.of("logits", "labels", "pos_weight"), new Formula())
                .reduced(Reduction.NONE, logits.dtype());
    }

    /** The formula; x[0] is the logit, x[1] the label, x[2] the weight. */
    record Formula() implements ElementFormula {

        private static final BinaryCrossEntropyWithLogits.Formula WEIGHTED =
                new BinaryCrossEntropyWithLogits.Formula(2);

        @Override
        public double value(double[] x) {
            return WEIGHTED.value(x);
        }

        @Override
        public double partial(int operand, double[] x) {
            return operand == 2 ? x[1] * Logistic.softplus(-x[0]) : WEIGHTED.partial(operand, x);
        }
    }
}
