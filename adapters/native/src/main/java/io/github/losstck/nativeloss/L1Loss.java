package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;

/**
 * The absolute error |x - y|. Shapes broadcast. With a weight the mean is sum(w |x - y|) / sum(w).
 *
 * <p>Special values: the derivative at x = y is 0, and 1 before PyTorch 1.4. Integer tensors are summed or kept as
 * integers, and have no mean.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.functional.l1_loss.html">torch.nn.functional.l1_loss</a>
 */
final class L1Loss implements LossFunction {

    private final boolean zeroAtKink;

    L1Loss(TorchVersion version) {
        zeroAtKink = version.has(1, 4);
    }

    @Override
    public String name() {
        return "torch.nn.functional.l1_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        DType input = call.input("input").dtype();
        DType target = call.input("target").dtype();
        if (input == DType.BOOL || target == DType.BOOL) {
            throw new LossArgumentException(
                    "bool tensors cannot be subtracted: input is " + input + ", target " + target);
        }
        DType dtype = Promotion.of(input, target);
        if (!dtype.isFloating() && !WeightedLoss.hasWeight(call)) {
            return ofIntegers(call, dtype);
        }
        return WeightedLoss.overWeights(call, new AbsoluteError(zeroAtKink), dtype);
    }

    private Outcome.Computed ofIntegers(LossCall call, DType dtype) {
        Reduction reduction = Reduction.of(call);
        if (reduction == Reduction.MEAN) {
            throw new LossArgumentException("a mean needs a floating dtype, got " + dtype);
        }
        return IntegerL1.evaluate(call, reduction, dtype);
    }

    /** |x - y| and its derivative by x and by y. */
    record AbsoluteError(boolean zeroAtKink) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Math.abs(x[0] - x[1]);
        }

        @Override
        public double partial(int operand, double[] x) {
            double difference = x[0] - x[1];
            double sign = difference > 0 || (difference == 0 && !zeroAtKink) ? 1 : difference < 0 ? -1 : 0;
            return operand == 0 ? sign : -sign;
        }
    }
}
