package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * TensorFlow's binary cross entropy of logits, element by element: max(x, 0) - x z + ln(1 + e^-|x|). Labels and logits must
 * have one shape and one dtype. Labels may lie outside [0, 1].
 *
 * <p>Special values: at infinite logits what TensorFlow's form gives, infinity at x = -infinity, z = 1 and else NaN.
 *
 * @see <a
 *     href="https://www.tensorflow.org/api_docs/python/tf/nn/sigmoid_cross_entropy_with_logits">tf.nn.sigmoid_cross_entropy_with_logits</a>
 */
final class TfSigmoidCrossEntropy implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.sigmoid_cross_entropy_with_logits";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor labels = call.input("labels");
        Tensor logits = call.input("logits");
        if (!labels.shape().equals(logits.shape())) {
            throw new LossArgumentException(
                    "labels must have the shape of logits, " + logits.shape() + ", got " + labels.shape());
        }
        Promotion.requireFloating("logits", logits);
        if (labels.dtype() != logits.dtype()) {
            throw new LossArgumentException(
                    "labels must be of the dtype of logits, " + logits.dtype() + ", got " + labels.dtype());
        }
        return new ElementwiseLoss(call, List.of("labels", "logits"), new Formula())
                .reduced(Reduction.NONE, logits.dtype());
    }

    /** The formula; x[0] is the label, x[1] the logit. */
    record Formula() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Double.isInfinite(x[1]) ? Math.max(x[1], 0) - x[1] * x[0] : LogitCrossEntropy.loss(x[1], x[0], 1);
        }

        @Override
        public double partial(int operand, double[] x) {
            return operand == 0 ? -x[1] : LogitCrossEntropy.byLogit(x[1], x[0], 1);
        }
    }
}
