package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import java.util.List;

/**
 * The absolute error, smoothed near zero: ½ d² / β where |d| is below β, else |d| - ½ β. Shapes broadcast.
 *
 * <p>Special values: the derivative at d = ±β is ±1. β = 0 is the absolute error, whose derivative at 0 and at NaN is 0;
 * PyTorch 1.13 and 2.0 gave -1 at 0. A negative β is refused.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.smooth_l1_loss.html">torch.nn.functional.smooth_l1_loss</a>
 */
final class SmoothL1Loss implements LossFunction {

    private final double slopeAtKink;

    SmoothL1Loss(TorchVersion version) {
        slopeAtKink = version.has(1, 13) && !version.has(2, 1) ? -1 : 0;
    }

    @Override
    public String name() {
        return "torch.nn.functional.smooth_l1_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        DType input = call.input("input").dtype();
        DType target = call.input("target").dtype();
        DType dtype = Promotion.of(input, target);
        if (!dtype.isFloating()) {
            throw new LossArgumentException("input or target must be floating, got " + input + " and " + target);
        }
        double beta = OptionReader.number(call, "beta", 1);
        if (!(beta >= 0)) {
            throw new LossArgumentException("beta must be 0 or more, got " + beta);
        }
        ElementFormula formula = new SmoothedError(beta, slopeAtKink);
        return new ElementwiseLoss(call, List.of("input", "target"), formula).reduced(Reduction.of(call), dtype);
    }

    /** ½ d² / β or |d| - ½ β, and its derivative. */
    record SmoothedError(double beta, double slopeAtKink) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double distance = Math.abs(x[0] - x[1]);
            return distance < beta ? distance * distance / beta / 2 : distance - beta / 2;
        }

        @Override
        public double partial(int operand, double[] x) {
            double difference = x[0] - x[1];
            double slope = Math.abs(difference) < beta
                    ? difference / beta
                    : difference > 0 ? 1 : difference < 0 ? -1 : difference == 0 ? slopeAtKink : slopeOfNaN();
            return operand == 0 ? slope : -slope;
        }

        private double slopeOfNaN() {
            return beta == 0 ? 0 : Double.NaN;
        }
    }
}
