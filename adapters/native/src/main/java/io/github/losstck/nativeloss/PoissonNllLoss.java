package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * The negative log likelihood of counts y under a Poisson distribution: e^x - y x, where x is the logarithm of the rate, or
 * x - y ln(x + eps), where it is the rate. With {@code full} Stirling's approximation of ln y!, y ln y - y + ½ ln(2 π y), is
 * added where y > 1. Shapes broadcast; integers throughout give float32.
 *
 * <p>Special values: Stirling's term has no derivative where it is not added; PyTorch gives NaN for targets of 0 and below.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.poisson_nll_loss.html">torch.nn.functional.poisson_nll_loss</a>
 */
final class PoissonNllLoss implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.functional.poisson_nll_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Promotion.requireNumbers("input", input);
        Promotion.requireNumbers("target", target);
        Reduction reduction = Reduction.ofPythonLayer(call);
        DType dtype = Promotion.floatingOf(input, target);
        boolean full = OptionReader.flag(call, "full", false);
        ElementFormula formula = OptionReader.flag(call, "log_input", true)
                ? new OfLogarithm(full)
                : new OfRate(full, OptionReader.number(call, "eps", 1e-8));
        return new ElementwiseLoss(call, List.of("input", "target"), formula).reduced(reduction, dtype);
    }

    private static double stirling(double y) {
        return y > 1 ? y * Elementary.log(y) - y + Elementary.log(2 * Math.PI * y) / 2 : y <= 1 ? 0 : Double.NaN;
    }

    private static double stirlingSlope(double y) {
        return y > 1 ? Elementary.log(y) + 0.5 / y : y <= 1 ? 0 : Double.NaN;
    }

    /** 1 - y / (x + eps), as one quotient: rate and count are near each other where the loss is least. */
    static double slopeOfRate(double rate, double count, double epsilon) {
        double sum = rate + epsilon;
        return Double.isInfinite(rate) ? 1 - count / sum : (rate - count + epsilon) / sum;
    }

    /** e^x - y x. */
    record OfLogarithm(boolean full) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double loss = Elementary.exp(x[0]) - x[1] * x[0];
            return full ? loss + stirling(x[1]) : loss;
        }

        @Override
        public double partial(int operand, double[] x) {
            if (operand == 0) {
                return Elementary.exp(x[0]) - x[1];
            }
            return full ? stirlingSlope(x[1]) - x[0] : -x[0];
        }
    }

    /** x - y ln(x + eps). */
    record OfRate(boolean full, double epsilon) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double loss = x[0] - x[1] * Elementary.log(x[0] + epsilon);
            return full ? loss + stirling(x[1]) : loss;
        }

        @Override
        public double partial(int operand, double[] x) {
            if (operand == 0) {
                return slopeOfRate(x[0], x[1], epsilon);
            }
            double slope = -Elementary.log(x[0] + epsilon);
            return full ? stirlingSlope(x[1]) + slope : slope;
        }
    }
}
