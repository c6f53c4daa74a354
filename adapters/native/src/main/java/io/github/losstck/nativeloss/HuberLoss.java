package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;

/**
 * The squared error, straightened far from zero: ½ d² where |d| is below δ, else δ (|d| - ½ δ). Shapes broadcast. With a
 * weight the mean is mean(w l), not divided by the weights.
 *
 * <p>Special values: the derivative at d = ±δ is ±δ. δ must be positive, and may be infinite; then the
 * loss of an infinite d is NaN. The result has the input's
 * dtype; gradients of mixed dtypes are refused.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.huber_loss.html">torch.nn.functional.huber_loss</a>
 */
final class HuberLoss implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.functional.huber_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        DType input = call.input("input").dtype();
        DType target = call.input("target").dtype();
        Promotion.requireFloating("input", call.input("input"));
        double delta = OptionReader.number(call, "delta", 1);
        if (!(delta > 0)) {
            throw new LossArgumentException("delta must be positive, got " + delta);
        }
        boolean differentiated = call.wantsGradient("input") || call.wantsGradient("target");
        if (input != target && differentiated) {
            throw new LossArgumentException("no gradients of mixed dtypes, got " + input + " and " + target);
        }
        return WeightedLoss.overElements(call, new StraightenedError(delta), input);
    }

    /** ½ d² or δ (|d| - ½ δ), and its derivative. */
    record StraightenedError(double delta) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double distance = Math.abs(x[0] - x[1]);
            return distance < delta ? distance * distance / 2 : delta * (distance - delta / 2);
        }

        @Override
        public double partial(int operand, double[] x) {
            double difference = x[0] - x[1];
            double slope = Math.abs(difference) < delta ? difference : delta * Math.signum(difference);
            return operand == 0 ? slope : -slope;
        }
    }
}
