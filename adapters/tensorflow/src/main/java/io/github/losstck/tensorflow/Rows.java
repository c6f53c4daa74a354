package io.github.losstck.tensorflow;

import io.github.losstck.spi.Shape;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TNumber;

/**
 * A tensor as a matrix whose columns are one of its axes, and back.
 *
 * @param shape the tensor's
 * @param axis the one that becomes the columns
 */
record Rows(Shape shape, int axis) {

    /** How many there are. */
    int count() {
        return IntStream.range(0, shape.rank())
                .filter(i -> i != axis)
                .map(shape::extent)
                .reduce(1, (a, b) -> a * b);
    }

    private boolean isLast() {
        return axis == shape.rank() - 1;
    }

    /** All other axes, then this one. */
    private int[] order() {
        return IntStream.range(0, shape.rank())
                .map(i -> i == shape.rank() - 1 ? axis : i < axis ? i : i + 1)
                .toArray();
    }

    private int[] back() {
        return IntStream.range(0, shape.rank())
                .map(i -> i == axis ? shape.rank() - 1 : i < axis ? i : i - 1)
                .toArray();
    }

    private int[] moved() {
        return IntStream.of(order()).map(shape::extent).toArray();
    }

    private int[] matrix() {
        return new int[] {count(), shape.extent(axis)};
    }

    /** The matrix as Java. */
    String source(String tensor) {
        String last = isLast()
                ? tensor
                : "tf.linalg.transpose(" + tensor + ", tf.constant(" + AxisOperations.source(order()) + "))";
        return shape.rank() == 2
                ? last
                : "tf.reshape(" + last + ", tf.constant(" + AxisOperations.source(matrix()) + "))";
    }

    Operand<TNumber> of(Ops tf, Operand<TNumber> tensor) {
        Operand<TNumber> last = isLast() ? tensor : tf.linalg.transpose(tensor, tf.constant(order()));
        return shape.rank() == 2 ? last : tf.reshape(last, tf.constant(matrix()));
    }

    /** The tensor of a matrix as Java. */
    String backSource(String matrix) {
        String shaped = shape.rank() == 2
                ? matrix
                : "tf.reshape(" + matrix + ", tf.constant(" + AxisOperations.source(moved()) + "))";
        return isLast()
                ? shaped
                : "tf.linalg.transpose(" + shaped + ", tf.constant(" + AxisOperations.source(back()) + "))";
    }

    Operand<TNumber> back(Ops tf, Operand<TNumber> matrix) {
        Operand<TNumber> shaped = shape.rank() == 2 ? matrix : tf.reshape(matrix, tf.constant(moved()));
        return isLast() ? shaped : tf.linalg.transpose(shaped, tf.constant(back()));
    }
}
