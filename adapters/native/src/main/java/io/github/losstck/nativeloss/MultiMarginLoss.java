package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/**
 * The multi-class hinge: the sum over i != y of w[y] max(0, margin - x[y] + x[i])^p, divided by the number of classes. Input
 * of shape [N, C] with classes [N], or [C] with [] or [1]; float64 and float32; p is 1 or 2. The mean is over the rows.
 *
 * <p>Special values: the derivative where a hinge is exactly 0 is 0; a hinge that is NaN counts for nothing. No rows have
 * no mean and no sum: PyTorch gives whatever memory holds, here they are refused.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html">torch.nn.functional.multi_margin_loss</a>
 */
final class MultiMarginLoss implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.functional.multi_margin_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Reduction reduction = Reduction.of(call);
        double p = OptionReader.number(call, "p", 1);
        if (p != 1 && p != 2) {
            throw new LossArgumentException("p must be 1 or 2, got " + p);
        }
        MarginRows rows = MarginRows.of(call);
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        requireTarget(input.shape(), target.shape(), rows);
        Hinges hinges = new Hinges(rows, p == 2, OptionReader.number(call, "margin", 1), weights(call, rows));
        double[] losses = new double[rows.rows()];
        double[] gradient = new double[call.wantsGradient("input") ? input.elements() : 0];
        if (losses.length == 0 && reduction != Reduction.NONE) {
            throw new LossArgumentException("input must have rows to be reduced, got shape " + input.shape());
        }
        var upstream = reduction.upstream(call.cotangent(), losses.length);
        for (int row = 0; row < losses.length; row++) {
            int y = targetClass(target, row, rows.classes());
            losses[row] = hinges.loss(row, y);
            if (gradient.length > 0) {
                hinges.addSlopes(row, y, upstream.applyAsDouble(row), gradient);
            }
        }
        return new Outcome.Computed(
                reduction.output(losses, target.shape(), losses.length, input.dtype()),
                call.wantsGradient("input")
                        ? Map.of("input", Tensor.rounded(input.dtype(), input.shape(), gradient))
                        : Map.of());
    }

    private static void requireTarget(Shape input, Shape target, MarginRows rows) {
        boolean fits = target.rank() <= 1 && target.elements() == rows.rows();
        if (!fits) {
            throw new LossArgumentException("target must have one class a row, shape [" + rows.rows()
                    + "], for input of shape " + input + ", got " + target);
        }
    }

    private static ClassWeights weights(LossCall call, MarginRows rows) {
        call.optionalInput("weight").ifPresent(weight -> {
            if (weight.dtype() != call.input("input").dtype()) {
                throw new LossArgumentException(
                        "weight must be of input's dtype " + call.input("input").dtype() + ", got " + weight.dtype());
            }
        });
        return ClassWeights.of(call, rows.classes());
    }

    private static int targetClass(Tensor target, int row, int classes) {
        long index = target.longAt(row);
        if (index < 0 || index >= classes) {
            throw new LossArgumentException(
                    "target must be a class in [0, " + (classes - 1) + "], got " + index + " at position " + row);
        }
        return (int) index;
    }

    /** The hinges of one row and their slopes. */
    private record Hinges(MarginRows rows, boolean squared, double margin, ClassWeights weights) {

        double loss(int row, int y) {
            CompensatedSums sum = new CompensatedSums(1);
            for (int c = 0; c < rows.classes(); c++) {
                double missing = c == y ? 0 : rows.missing(margin, row, y, c);
                if (missing > 0) {
                    sum.add(0, squared ? missing * missing : missing);
                }
            }
            return sum.value(0) == 0 ? 0 : weights.of(y) * sum.value(0) / rows.classes();
        }

        void addSlopes(int row, int y, double upstream, double[] gradient) {
            double share = upstream * weights.of(y) / rows.classes();
            CompensatedSums ofTarget = new CompensatedSums(1);
            for (int c = 0; c < rows.classes(); c++) {
                double missing = c == y ? 0 : rows.missing(margin, row, y, c);
                if (missing > 0) {
                    double slope = share * (squared ? 2 * missing : 1);
                    gradient[rows.position(row, c)] = slope;
                    ofTarget.add(0, -slope);
                }
            }
            gradient[rows.position(row, y)] = ofTarget.value(0);
        }
    }
}
