package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * The logistic loss ln(1 + e^(-y x)) of scores with labels 1 and -1. The target broadcasts to the input, may be of any dtype
 * but bool and is not differentiable. The result has the input's dtype.
 *
 * <p>Special values: where e^(-y x) would overflow the loss is -y x and its derivative -y; PyTorch gives infinity and NaN.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html">torch.nn.functional.soft_margin_loss</a>
 */
final class SoftMarginLoss implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.functional.soft_margin_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        Promotion.requireFloating("input", input);
        Promotion.requireNumbers("target", call.input("target"));
        if (call.wantsGradient("target")) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to target");
        }
        Broadcasting.requireWithin("target", call.input("target").shape(), input.shape());
        return new ElementwiseLoss(call, List.of("input", "target"), new LogisticMargin())
                .reduced(Reduction.of(call), input.dtype());
    }

    /** ln(1 + e^(-y x)) and its derivative by x. */
    record LogisticMargin() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Logistic.softplus(-x[1] * x[0]);
        }

        @Override
        public double partial(int operand, double[] x) {
            return -x[1] * Logistic.sigmoid(-x[1] * x[0]);
        }
    }
}
