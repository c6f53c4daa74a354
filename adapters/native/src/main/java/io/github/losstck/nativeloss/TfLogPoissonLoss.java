package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * TensorFlow's Poisson loss of a count z and the logarithm x of its rate, element by element: e^x - x z. The full loss adds
 * Stirling's z ln z - z + ½ ln(2π z) where z is outside [0, 1], with 2π as the dtype holds it. Both inputs must have one
 * shape and dtype.
 *
 * <p>Special values: the full loss of a negative count is NaN.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn/log_poisson_loss">tf.nn.log_poisson_loss</a>
 */
final class TfLogPoissonLoss implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.log_poisson_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor targets = call.input("targets");
        Tensor input = call.input("log_input");
        TfArguments.requireAlike("targets", targets, "log_input", input);
        DType dtype = input.dtype();
        boolean full = OptionReader.flag(call, "compute_full_loss", false);
        return new ElementwiseLoss(
                        call,
                        List.of("targets", "log_input"),
                        new Formula(full, Promotion.constant(2 * Math.PI, dtype)))
                .reduced(Reduction.NONE, dtype);
    }

    /** The formula; x[0] is the count, x[1] the logarithm of the rate. */
    record Formula(boolean full, double twoPi) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double z = x[0];
            double loss = Elementary.exp(x[1]) - x[1] * z;
            return stirling(z) ? loss + (z * Elementary.log(z) - z + 0.5 * Elementary.log(twoPi * z)) : loss;
        }

        @Override
        public double partial(int operand, double[] x) {
            if (operand == 1) {
                return Elementary.exp(x[1]) - x[0];
            }
            return stirling(x[0]) ? Elementary.log(x[0]) + 0.5 / x[0] - x[1] : -x[1];
        }

        private boolean stirling(double z) {
            return full && !(z >= 0 && z <= 1);
        }
    }
}
