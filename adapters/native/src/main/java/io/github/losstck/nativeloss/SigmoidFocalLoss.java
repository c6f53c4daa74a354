package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * The focal loss of a logit x and a target t: a (1 - p)^γ bce(x, t), with p = s t + (1 - s)(1 - t) for s = sigmoid(x), and
 * a = α t + (1 - α)(1 - t), or 1 for a negative α. Both inputs must have one shape.
 *
 * <p>1 - p is computed as t sigmoid(-x) + (1 - t) sigmoid(x), which keeps its digits where p is near 1.
 *
 * @see <a
 *     href="https://pytorch.org/vision/stable/generated/torchvision.ops.sigmoid_focal_loss.html">torchvision.ops.sigmoid_focal_loss</a>
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin et al., Focal Loss for Dense Object Detection</a>
 */
final class SigmoidFocalLoss implements LossFunction {

    @Override
    public String name() {
        return "torchvision.ops.sigmoid_focal_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor inputs = call.input("inputs");
        Tensor targets = call.input("targets");
        if (!inputs.shape().equals(targets.shape())) {
            throw new LossArgumentException(
                    "targets must have the shape of inputs, " + inputs.shape() + ", got " + targets.shape());
        }
        Promotion.requireFloating("inputs", inputs);
        Promotion.requireFloating("targets", targets);
        Reduction reduction = Reduction.named(OptionReader.word(call, "reduction", "none"), false);
        double alpha = OptionReader.number(call, "alpha", 0.25);
        if (alpha > 1) {
            throw new LossArgumentException("alpha must be in [0, 1], or negative for none, got " + alpha);
        }
        ElementFormula formula = new Focal(alpha, OptionReader.number(call, "gamma", 2));
        return new ElementwiseLoss(call, List.of("inputs", "targets"), formula)
                .reduced(reduction, Promotion.of(inputs.dtype(), targets.dtype()));
    }

    /** The formula; x[0] is the logit, x[1] the target. */
    record Focal(double alpha, double gamma) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return balance(x[1]) * Elementary.pow(miss(x), gamma) * LogitCrossEntropy.loss(x[0], x[1], 1);
        }

        @Override
        public double partial(int operand, double[] x) {
            double loss = LogitCrossEntropy.loss(x[0], x[1], 1);
            double focus = Elementary.pow(miss(x), gamma);
            double positive = Logistic.sigmoid(x[0]);
            double negative = Logistic.sigmoid(-x[0]);
            if (operand == 0) {
                double missSlope = positive * negative * (1 - 2 * x[1]);
                return balance(x[1])
                        * (focus * LogitCrossEntropy.byLogit(x[0], x[1], 1) + loss * focusSlope(x) * missSlope);
            }
            double balanceSlope = alpha < 0 ? 0 : 2 * alpha - 1;
            return balanceSlope * focus * loss
                    + balance(x[1]) * (-x[0] * focus + loss * focusSlope(x) * (negative - positive));
        }

        private double miss(double[] x) {
            return x[1] * Logistic.sigmoid(-x[0]) + (1 - x[1]) * Logistic.sigmoid(x[0]);
        }

        private double focusSlope(double[] x) {
            return gamma == 0 ? 0 : gamma * Elementary.pow(miss(x), gamma - 1);
        }

        private double balance(double target) {
            return alpha < 0 ? 1 : alpha * target + (1 - alpha) * (1 - target);
        }
    }
}
