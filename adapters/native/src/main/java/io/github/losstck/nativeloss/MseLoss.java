package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;

/**
 * The squared error (x - y)². Shapes broadcast. With a weight the mean is sum(w (x - y)²) / sum(w).
 *
 * <p>Gradients of two different dtypes are refused before PyTorch 2.12.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.functional.mse_loss.html">torch.nn.functional.mse_loss</a>
 */
final class MseLoss implements LossFunction {

    private final boolean mixedGradients;

    MseLoss(TorchVersion version) {
        mixedGradients = version.has(2, 12);
    }

    @Override
    public String name() {
        return "torch.nn.functional.mse_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        DType input = call.input("input").dtype();
        DType target = call.input("target").dtype();
        DType dtype = Promotion.of(input, target);
        if (!dtype.isFloating()) {
            throw new LossArgumentException("input or target must be floating, got " + input + " and " + target);
        }
        boolean weighted = WeightedLoss.hasWeight(call);
        if (weighted && (input == DType.BOOL || target == DType.BOOL)) {
            throw new LossArgumentException(
                    "bool tensors cannot be subtracted: input is " + input + ", target " + target);
        }
        boolean mixed = input != target;
        if (mixed && !mixedGradients && !call.differentiate().isEmpty() && !weighted) {
            throw new LossArgumentException("no gradients of mixed dtypes, got " + input + " and " + target);
        }
        return WeightedLoss.overWeights(call, new SquaredError(), dtype);
    }

    /** (x - y)² and its derivative by x and by y. */
    record SquaredError() implements ElementFormula {

        @Override
        public double value(double[] x) {
            double difference = x[0] - x[1];
            return difference * difference;
        }

        @Override
        public double partial(int operand, double[] x) {
            return 2 * (operand == 0 ? x[0] - x[1] : x[1] - x[0]);
        }
    }
}
