package io.github.losstck.laws.sample;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.function.IntUnaryOperator;

/** Tensors rearranged along an axis. */
public final class Rows {

    private Rows() {}

    /** The slices of a tensor at some places of an axis, in their order; a place may be there several times, or not at all. */
    public static Tensor take(Tensor tensor, int axis, int... places) {
        int[] extents = tensor.shape().extents();
        int inner = 1;
        for (int d = axis + 1; d < extents.length; d++) {
            inner *= extents[d];
        }
        int block = inner;
        int before = extents[axis];
        int after = places.length;
        extents[axis] = after;
        return gather(
                tensor,
                Shape.of(extents),
                i -> (i / (block * after)) * block * before + places[i / block % after] * block + i % block);
    }

    /** A tensor of elements of another, by their positions there. */
    public static Tensor gather(Tensor tensor, Shape shape, IntUnaryOperator position) {
        if (tensor.dtype().isFloating()) {
            double[] values = new double[shape.elements()];
            for (int i = 0; i < values.length; i++) {
                values[i] = tensor.doubleAt(position.applyAsInt(i));
            }
            return Tensor.rounded(tensor.dtype(), shape, values);
        }
        long[] values = new long[shape.elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.longAt(position.applyAsInt(i));
        }
        return Tensor.ofIntegers(tensor.dtype(), shape, values);
    }

    /** The places {@code from} to {@code to - 1}. */
    public static int[] range(int from, int to) {
        int[] places = new int[to - from];
        for (int i = 0; i < places.length; i++) {
            places[i] = from + i;
        }
        return places;
    }

    /** Each slice along an axis divided by its sum, rounded to the dtype. */
    static Tensor normalized(Tensor tensor, int axis) {
        int inner = inner(tensor.shape(), axis);
        int extent = tensor.shape().extent(axis);
        double[] values = tensor.toDoubles();
        for (int start = 0; start < values.length; start++) {
            if (start / inner % extent == 0) {
                double sum = 0;
                for (int k = 0; k < extent; k++) {
                    sum += values[start + k * inner];
                }
                for (int k = 0; k < extent; k++) {
                    values[start + k * inner] /= sum;
                }
            }
        }
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    /** The log-softmax along an axis, computed in double and rounded to the dtype. */
    public static Tensor logSoftmax(Tensor tensor, int axis) {
        int inner = inner(tensor.shape(), axis);
        int extent = tensor.shape().extent(axis);
        double[] values = tensor.toDoubles();
        for (int start = 0; start < values.length; start++) {
            if (start / inner % extent == 0) {
                double max = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < extent; k++) {
                    max = Math.max(max, values[start + k * inner]);
                }
                double sum = 0;
                for (int k = 0; k < extent; k++) {
                    sum += StrictMath.exp(values[start + k * inner] - max);
                }
                for (int k = 0; k < extent; k++) {
                    values[start + k * inner] -= max + StrictMath.log(sum);
                }
            }
        }
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private static int inner(Shape shape, int axis) {
        int inner = 1;
        for (int d = axis + 1; d < shape.rank(); d++) {
            inner *= shape.extent(d);
        }
        return inner;
    }
}
