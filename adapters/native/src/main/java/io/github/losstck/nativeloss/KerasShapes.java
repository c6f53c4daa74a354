package io.github.losstck.nativeloss;

import io.github.losstck.spi.Shape;
import java.util.Arrays;

/**
 * Two shapes as Keras makes them meet: brought to one rank where one has a last extent of 1 more than the other, then
 * broadcast.
 */
final class KerasShapes {

    private final Shape common;
    private final int[] first;
    private final int[] second;

    private KerasShapes(Shape first, Shape second) {
        this.common = Broadcasting.common(first, second);
        this.first = Broadcasting.positions(first, common);
        this.second = Broadcasting.positions(second, common);
    }

    /**
     * Make them meet.
     *
     * @throws LossArgumentException if they do not broadcast
     */
    static KerasShapes of(Shape first, Shape second) {
        return new KerasShapes(beside(first, second), beside(second, first));
    }

    /** The shape as it meets another: a vector gets a last extent of 1, any other loses its own. */
    static Shape beside(Shape shape, Shape other) {
        if (shape.rank() == other.rank() + 1 && shape.extent(-1) == 1 && other.rank() != 1) {
            return Shape.of(Arrays.copyOf(shape.extents(), other.rank()));
        }
        boolean column = other.rank() == 2 && other.extent(-1) == 1 && shape.rank() == 1;
        return column ? Shape.of(shape.extent(0), 1) : shape;
    }

    Shape common() {
        return common;
    }

    /** The position in the first that stands at one of the common shape. */
    int first(int position) {
        return first[position];
    }

    /** The same in the second. */
    int second(int position) {
        return second[position];
    }
}
