package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/**
 * The hinge of several classes a row: the sum over the targets y and all classes i that are none of them of
 * max(0, 1 - (x[y] - x[i])), divided by the number of classes. Input and target of shape [N, C] or [C]; the targets of a row
 * end at its first -1. The mean is over the rows.
 *
 * <p>Special values: the derivative where a hinge is exactly 0 is 0; a hinge that is NaN counts for nothing; a class that is
 * named twice counts twice. No rows have no mean and no sum: PyTorch gives whatever memory holds, here they are refused.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_margin_loss.html">torch.nn.functional.multilabel_margin_loss</a>
 */
final class MultilabelMarginLoss implements LossFunction {

    private static final int END = -1;

    @Override
    public String name() {
        return "torch.nn.functional.multilabel_margin_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Reduction reduction = Reduction.of(call);
        MarginRows rows = MarginRows.of(call);
        Tensor input = call.input("input");
        requireTargets(call.input("target"), input, rows);
        double[] losses = new double[rows.rows()];
        if (losses.length == 0 && reduction != Reduction.NONE) {
            throw new LossArgumentException("input must have rows to be reduced, got shape " + input.shape());
        }
        CompensatedSums gradient = new CompensatedSums(call.wantsGradient("input") ? input.elements() : 0);
        var upstream = reduction.upstream(call.cotangent(), losses.length);
        for (int row = 0; row < losses.length; row++) {
            boolean[] named = named(call.input("target"), row, rows);
            double share = call.wantsGradient("input") ? upstream.applyAsDouble(row) / rows.classes() : 0;
            losses[row] = loss(call, rows, row, named, gradient, share);
        }
        Shape rowShape = input.shape().rank() == 2 ? Shape.of(rows.rows()) : Shape.of();
        return new Outcome.Computed(
                reduction.output(losses, rowShape, losses.length, input.dtype()),
                call.wantsGradient("input")
                        ? Map.of("input", Tensor.rounded(input.dtype(), input.shape(), gradient.values()))
                        : Map.of());
    }

    private static double loss(
            LossCall call, MarginRows rows, int row, boolean[] named, CompensatedSums gradient, double share) {
        CompensatedSums sum = new CompensatedSums(1);
        for (int k = 0; k < rows.classes(); k++) {
            int y = (int) call.input("target").longAt(rows.position(row, k));
            if (y == END) {
                break;
            }
            for (int c = 0; c < rows.classes(); c++) {
                double missing = named[c] ? 0 : rows.missing(1, row, y, c);
                if (missing > 0) {
                    sum.add(0, missing);
                    if (call.wantsGradient("input")) {
                        gradient.add(rows.position(row, c), share);
                        gradient.add(rows.position(row, y), -share);
                    }
                }
            }
        }
        return sum.value(0) / rows.classes();
    }

    private static boolean[] named(Tensor target, int row, MarginRows rows) {
        boolean[] named = new boolean[rows.classes()];
        for (int k = 0; k < named.length; k++) {
            long y = target.longAt(rows.position(row, k));
            if (y == END) {
                break;
            }
            named[(int) y] = true;
        }
        return named;
    }

    private static void requireTargets(Tensor target, Tensor input, MarginRows rows) {
        int rank = input.shape().rank();
        boolean fits = rank == 2
                ? target.shape().equals(input.shape())
                : target.shape().rank() <= 1 && target.elements() == rows.classes();
        if (!fits) {
            throw new LossArgumentException(
                    "target must have input's shape " + input.shape() + ", got " + target.shape());
        }
        for (int i = 0; i < target.elements(); i++) {
            long y = target.longAt(i);
            if (y < END || y >= rows.classes()) {
                throw new LossArgumentException("target must hold classes in [0, " + (rows.classes() - 1)
                        + "] and -1 behind the last, got " + y + " at position " + i);
            }
        }
    }
}
