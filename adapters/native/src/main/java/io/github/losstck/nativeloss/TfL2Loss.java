package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * TensorFlow's half sum of squares of one tensor: Σ t² / 2, whose gradient is t. A square that overflows while its half does
 * not stays finite, unlike in TensorFlow.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn/l2_loss">tf.nn.l2_loss</a>
 */
final class TfL2Loss implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.l2_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor tensor = call.input("t");
        Promotion.requireFloating("t", tensor);
        return new ElementwiseLoss(call, List.of("t"), new HalfSquare()).reduced(Reduction.SUM, tensor.dtype());
    }

    /** t² / 2. */
    record HalfSquare() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return 0.5 * x[0] * x[0];
        }

        @Override
        public double partial(int operand, double[] x) {
            return x[0];
        }
    }
}
