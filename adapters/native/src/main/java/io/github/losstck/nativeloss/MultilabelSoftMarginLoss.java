package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;

/**
 * The mean over the classes of binary cross entropy with logits, w (y softplus(-x) + (1 - y) softplus(x)); the classes are
 * the input's last dimension. Shapes broadcast. The reduction is over what remains.
 *
 * <p>PyTorch sums along the dimension whose number is that of the input's last one, also where the target or the weight
 * has more dimensions than the input, and divides by the input's extent.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_soft_margin_loss.html">torch.nn.functional.multilabel_soft_margin_loss</a>
 */
final class MultilabelSoftMarginLoss implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.functional.multilabel_soft_margin_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Promotion.requireFloating("input", input);
        if (target.dtype() == DType.BOOL) {
            throw new LossArgumentException("target must be a number to be subtracted from 1, got bool");
        }
        if (input.shape().rank() == 0) {
            throw new LossArgumentException("input must have a dimension of classes, got shape []");
        }
        Reduction reduction = Reduction.ofPythonLayer(call);
        boolean weighted = call.optionalInput("weight").isPresent();
        DType dtype = Promotion.of(input, target);
        ElementwiseLoss loss = weighted
                ? new ElementwiseLoss(call, List.of("input", "target", "weight"), new Margin().weighted(2))
                : new ElementwiseLoss(call, List.of("input", "target"), new Margin());
        int dimension = input.shape().rank() - 1;
        int classes = input.shape().extent(dimension);
        RowLayout layout = RowLayout.along(loss.shape(), dimension);
        var upstream = reduction.upstream(call.cotangent(), layout.rows());
        return new Outcome.Computed(
                reduction.output(
                        layout.means(loss.losses(), classes),
                        layout.rowShape(),
                        layout.rows(),
                        weighted ? Promotion.of(dtype, call.input("weight")) : dtype),
                loss.gradients(i -> upstream.applyAsDouble(layout.rowOf(i)) / classes));
    }

    /** y softplus(-x) + (1 - y) softplus(x). */
    record Margin() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return LogitCrossEntropy.loss(x[0], x[1], 1);
        }

        @Override
        public double partial(int operand, double[] x) {
            return operand == 0 ? LogitCrossEntropy.byLogit(x[0], x[1], 1) : LogitCrossEntropy.byTarget(x[0], 1);
        }
    }
}
