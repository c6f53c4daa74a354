package io.github.losstck.laws;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/**
 * What a law is checked on: N rows of C numbers each, and what the losses need beside them. All floating tensors are of one
 * dtype.
 *
 * @param logits finite numbers, [N, C]
 * @param targets numbers in [0, 1], [N, C]
 * @param classes indices in [0, C - 1], int64, [N]
 * @param classWeights positive numbers, [C]
 * @param elementWeights numbers of 0 or more, [N, C]
 */
public record Sample(Tensor logits, Tensor targets, Tensor classes, Tensor classWeights, Tensor elementWeights) {

    public Sample {
        Shape shape = logits.shape();
        require(shape.rank() == 2 && shape.elements() > 0, "logits must have shape [N, C], got " + shape);
        requireTensor("targets", targets, logits.dtype(), shape);
        requireTensor("classes", classes, DType.INT64, Shape.of(shape.extent(0)));
        requireTensor("classWeights", classWeights, logits.dtype(), Shape.of(shape.extent(1)));
        requireTensor("elementWeights", elementWeights, logits.dtype(), shape);
    }

    private static void requireTensor(String name, Tensor tensor, DType dtype, Shape shape) {
        require(
                tensor.dtype() == dtype && tensor.shape().equals(shape),
                name + " must be " + dtype + shape + ", got " + tensor.dtype() + tensor.shape());
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    int rows() {
        return logits.shape().extent(0);
    }

    int columns() {
        return logits.shape().extent(1);
    }

    DType dtype() {
        return logits.dtype();
    }

    /** The largest magnitude among the logits, at least 1: the scale on which answers round. */
    double scale() {
        double scale = 1;
        for (double logit : logits.toDoubles()) {
            scale = Math.max(scale, Math.abs(logit));
        }
        return scale;
    }

    /** The log-softmax of the rows, computed in double and rounded to the sample's dtype. */
    Tensor logSoftmax() {
        double[] logs = exactLogSoftmax();
        return Tensor.rounded(dtype(), logits.shape(), logs);
    }

    /** The softmax of the rows, likewise. */
    Tensor softmax() {
        double[] values = exactLogSoftmax();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i]);
        }
        return Tensor.rounded(dtype(), logits.shape(), values);
    }

    /** A 1 at the class of each row. */
    Tensor oneHot() {
        double[] values = new double[logits.elements()];
        for (int row = 0; row < rows(); row++) {
            values[row * columns() + Math.toIntExact(classes.longAt(row))] = 1;
        }
        return Tensor.rounded(dtype(), logits.shape(), values);
    }

    private double[] exactLogSoftmax() {
        double[] values = logits.toDoubles();
        for (int row = 0; row < rows(); row++) {
            int from = row * columns();
            double max = Double.NEGATIVE_INFINITY;
            for (int i = from; i < from + columns(); i++) {
                max = Math.max(max, values[i]);
            }
            double sum = 0;
            for (int i = from; i < from + columns(); i++) {
                sum += Math.exp(values[i] - max);
            }
            for (int i = from; i < from + columns(); i++) {
                values[i] = values[i] - max - Math.log(sum);
            }
        }
        return values;
    }
}
