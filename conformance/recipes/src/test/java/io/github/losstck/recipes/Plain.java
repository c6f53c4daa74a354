package io.github.losstck.recipes;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.function.ToDoubleFunction;

/** An array of doubles, row-major; a bool is 1 or 0. */
final class Plain {

    private final Shape shape;
    private final double[] data;

    Plain(Shape shape, double... data) {
        this.shape = shape;
        this.data = data;
    }

    Shape shape() {
        return shape;
    }

    double[] data() {
        return data;
    }

    static Plain of(Tensor tensor) {
        double[] data = new double[tensor.elements()];
        for (int i = 0; i < data.length; i++) {
            data[i] = tensor.dtype().isFloating() ? tensor.doubleAt(i) : tensor.longAt(i);
        }
        return new Plain(tensor.shape(), data);
    }

    /** Each element from its indices. */
    static Plain of(Shape shape, ToDoubleFunction<int[]> element) {
        double[] data = new double[shape.elements()];
        for (int i = 0; i < data.length; i++) {
            data[i] = element.applyAsDouble(shape.indicesOf(i));
        }
        return new Plain(shape, data);
    }

    /** The element that broadcasting puts at indices of this rank or a higher one. */
    double at(int... indices) {
        int position = 0;
        for (int axis = 0; axis < shape.rank(); axis++) {
            int index = indices[indices.length - shape.rank() + axis];
            position = position * shape.extent(axis) + (shape.extent(axis) == 1 ? 0 : index);
        }
        return data[position];
    }
}
