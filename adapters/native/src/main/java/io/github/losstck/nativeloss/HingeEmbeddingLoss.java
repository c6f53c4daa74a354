package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import java.util.List;

/**
 * The hinge embedding loss: x where y = 1, max(0, margin - x) where y = -1, and the sum of both for any other y. Shapes
 * broadcast; the target may be of any dtype and is not differentiable. The result has the input's dtype.
 *
 * <p>Special values: the derivative at x = margin is 0 since PyTorch 2.14 and -1 before.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html">torch.nn.functional.hinge_embedding_loss</a>
 */
final class HingeEmbeddingLoss implements LossFunction {

    private final double slopeAtMargin;

    HingeEmbeddingLoss(TorchVersion version) {
        slopeAtMargin = version.has(2, 14) ? 0 : -1;
    }

    @Override
    public String name() {
        return "torch.nn.functional.hinge_embedding_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Promotion.requireFloating("input", call.input("input"));
        if (call.wantsGradient("target")) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to target");
        }
        ElementFormula formula = new Hinge(OptionReader.number(call, "margin", 1), slopeAtMargin);
        return new ElementwiseLoss(call, List.of("input", "target"), formula)
                .reduced(Reduction.of(call), call.input("input").dtype());
    }

    /** The two terms, each left out for one of the labels. */
    record Hinge(double margin, double slopeAtMargin) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double ofNegative = x[1] == 1 ? 0 : Math.max(0, margin - x[0]);
            double ofPositive = x[1] == -1 ? 0 : x[0];
            return ofNegative + ofPositive;
        }

        @Override
        public double partial(int operand, double[] x) {
            double ofNegative = x[1] == 1 ? 0 : x[0] < margin ? -1 : x[0] == margin ? slopeAtMargin : 0;
            double ofPositive = x[1] == -1 ? 0 : 1;
            return ofNegative + ofPositive;
        }
    }
}
