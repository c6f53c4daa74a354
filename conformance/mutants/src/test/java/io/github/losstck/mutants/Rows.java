package io.github.losstck.mutants;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rows of a tensor along its class axis: dimension 1 in PyTorch (0 without a batch), the option {@code axis} elsewhere. */
final class Rows {

    private final Tensor tensor;
    private final int axis;

    private Rows(Tensor tensor, int axis) {
        this.tensor = tensor;
        this.axis = axis;
    }

    /** Empty if the input is no floating tensor with such an axis. */
    static Optional<Rows> of(LossCall call, String name) {
        Tensor tensor = call.inputs().get(name);
        if (tensor == null || !tensor.dtype().isFloating() || tensor.shape().rank() == 0) {
            return Optional.empty();
        }
        int rank = tensor.shape().rank();
        long axis = Functions.isTorch(call.function()) ? (rank == 1 ? 0 : name.equals("logits") ? -1 : 1) : axis(call);
        long counted = axis < 0 ? axis + rank : axis;
        return counted < 0 || counted >= rank ? Optional.empty() : Optional.of(new Rows(tensor, (int) counted));
    }

    private static long axis(LossCall call) {
        return call.options().asMap().get("axis") instanceof Long axis ? axis : -1;
    }

    /** The tensor with each row replaced. */
    Tensor mapped(UnaryOperator<double[]> change) {
        Shape shape = tensor.shape();
        int classes = shape.extent(axis);
        int stride = 1;
        for (int d = axis + 1; d < shape.rank(); d++) {
            stride *= shape.extent(d);
        }
        double[] values = tensor.toDoubles();
        for (int start = 0; start < values.length; start++) {
            if (classes == 0 || (start / stride) % classes != 0) {
                continue;
            }
            double[] row = new double[classes];
            for (int c = 0; c < classes; c++) {
                row[c] = values[start + c * stride];
            }
            row = change.apply(row);
            for (int c = 0; c < classes; c++) {
                values[start + c * stride] = row[c];
            }
        }
        return Tensor.rounded(tensor.dtype(), shape, values);
    }

    static double[] softmax(double[] row) {
        double top = Double.NEGATIVE_INFINITY;
        for (double x : row) {
            top = Math.max(top, x);
        }
        double[] powers = new double[row.length];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            powers[i] = Math.exp(row[i] - top);
            sum += powers[i];
        }
        for (int i = 0; i < row.length; i++) {
            powers[i] /= sum;
        }
        return powers;
    }
}
