package io.github.losstck.nativeloss;

import io.github.losstck.spi.Shape;
import java.util.Arrays;

/**
 * A row-major tensor seen as rows along one of its dimensions: a row is all elements that differ in that dimension alone.
 * Rows are counted in the order of the remaining dimensions.
 */
final class RowLayout {

    private final int rows;
    private final int length;
    private final int inner;
    private final Shape rowShape;

    private RowLayout(int rows, int length, int inner, Shape rowShape) {
        this.rows = rows;
        this.length = length;
        this.inner = inner;
        this.rowShape = rowShape;
    }

    /**
     * Cut a tensor into rows.
     *
     * @param dimension from 0; negative ones count from the end
     * @throws LossArgumentException if the shape has no such dimension
     */
    static RowLayout along(Shape shape, int dimension) {
        int rank = shape.rank();
        if (dimension < -rank || dimension >= rank) {
            throw new LossArgumentException("dimension must be in [" + -rank + ", " + (rank - 1) + "] for shape "
                    + shape + ", got " + dimension);
        }
        int along = dimension < 0 ? dimension + rank : dimension;
        int[] extents = shape.extents();
        int inner = 1;
        int outer = 1;
        int[] rest = new int[rank - 1];
        for (int d = 0; d < rank; d++) {
            if (d != along) {
                rest[d < along ? d : d - 1] = extents[d];
            }
            outer *= d < along ? extents[d] : 1;
            inner *= d > along ? extents[d] : 1;
        }
        return new RowLayout(outer * inner, extents[along], inner, Shape.of(rest));
    }

    /** Number of rows. */
    int rows() {
        return rows;
    }

    /** Elements in a row. */
    int length() {
        return length;
    }

    /** The shape that the rows themselves form: the tensor's without the dimension. */
    Shape rowShape() {
        return rowShape;
    }

    /** Where the element of a row stands in the tensor. */
    int position(int row, int element) {
        return ((row / inner) * length + element) * inner + row % inner;
    }

    /** The row of the element at a position. */
    int rowOf(int position) {
        return (position / (inner * length)) * inner + position % inner;
    }

    /** The sum of each row, divided by the divisor. */
    double[] means(double[] elements, double divisor) {
        CompensatedSums sums = new CompensatedSums(rows);
        for (int i = 0; i < elements.length; i++) {
            sums.add(rowOf(i), elements[i]);
        }
        return Arrays.stream(sums.values()).map(sum -> sum / divisor).toArray();
    }
}
