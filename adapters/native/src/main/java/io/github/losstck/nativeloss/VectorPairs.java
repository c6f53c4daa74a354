package io.github.losstck.nativeloss;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The cosines of the rows of two tensors: sum(a b) / sqrt((sum(a²) + ε) (sum(b²) + ε)), where ε is 1e-12 as a float32, so that
 * the cosine of a zero vector is 0. Rows broadcast; a row of one element repeats in the product alone.
 *
 * <p>Vectors whose squares would overflow are scaled by a power of two.
 */
final class VectorPairs {

    private static final double EPSILON = 1e-12f;
    private static final int LARGEST_EXPONENT = 500;

    private final Side first;
    private final Side second;
    private final Shape shape;
    private final int length;
    private final double[] denominators;
    private final double[] cosines;

    VectorPairs(Tensor first, Tensor second) {
        this.first = new Side(first);
        this.second = new Side(second);
        int rank = first.shape().rank();
        Shape whole = Broadcasting.common(first.shape(), second.shape());
        shape = Shape.of(Arrays.copyOf(whole.extents(), rank - 1));
        length = whole.extent(rank - 1);
        denominators = new double[shape.elements()];
        cosines = new double[denominators.length];
        for (int row = 0; row < cosines.length; row++) {
            denominators[row] = Math.sqrt(this.first.square(row) * this.second.square(row));
            CompensatedSums product = new CompensatedSums(1);
            for (int k = 0; k < length; k++) {
                product.addProduct(0, this.first.scaled(row, k), this.second.scaled(row, k));
            }
            cosines[row] = product.value(0) / denominators[row];
        }
    }

    /** The shape that the pairs form: that of the inputs without their last dimension. */
    Shape shape() {
        return shape;
    }

    double cosine(int row) {
        return cosines[row];
    }

    /**
     * The gradient of one side: b / D - cos a / A of each row, where A is the side's squared length and D the denominator.
     *
     * @param rows for each loss its pair
     * @param weights for each loss what its cosine weighs
     */
    Tensor gradient(boolean ofFirst, int[] rows, IntToDoubleFunction weights) {
        Side side = ofFirst ? first : second;
        Side other = ofFirst ? second : first;
        CompensatedSums sums = new CompensatedSums(side.tensor.elements());
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            double weight = weights.applyAsDouble(i) * side.scale(row);
            if (weight == 0) {
                continue;
            }
            for (int k = 0; k < length; k++) {
                sums.add(side.position(row, k), weight * (other.scaled(row, k) / denominators[row]));
            }
            for (int k = 0; k < side.length; k++) {
                sums.add(side.position(row, k), -weight * cosines[row] * (side.scaled(row, k) / side.square(row)));
            }
        }
        return Tensor.rounded(side.tensor.dtype(), side.tensor.shape(), sums.values());
    }

    /** One of the two tensors: its rows, their scales and their squared lengths. */
    private static final class Side {

        private final Tensor tensor;
        private final int length;
        private final int rows;
        private final double[] scales;
        private final double[] squares;

        Side(Tensor tensor) {
            this.tensor = tensor;
            int rank = tensor.shape().rank();
            length = tensor.shape().extent(rank - 1);
            rows = rank == 1 ? 1 : tensor.shape().extent(0);
            scales = new double[rows];
            squares = new double[rows];
            for (int row = 0; row < rows; row++) {
                double largest = 0;
                for (int k = 0; k < length; k++) {
                    largest = Math.max(largest, Math.abs(tensor.doubleAt(row * length + k)));
                }
                int exponent = Math.getExponent(largest);
                boolean huge = Double.isFinite(largest) && exponent > LARGEST_EXPONENT;
                scales[row] = huge ? Math.scalb(1.0, -exponent) : 1;
                CompensatedSums square = new CompensatedSums(1);
                for (int k = 0; k < length; k++) {
                    double element = tensor.doubleAt(row * length + k) * scales[row];
                    square.addProduct(0, element, element);
                }
                square.add(0, EPSILON * scales[row] * scales[row]);
                squares[row] = square.value(0);
            }
        }

        private int own(int row) {
            return rows == 1 ? 0 : row;
        }

        int position(int row, int k) {
            return own(row) * length + (length == 1 ? 0 : k);
        }

        double scaled(int row, int k) {
            return tensor.doubleAt(position(row, k)) * scale(row);
        }

        double scale(int row) {
            return scales[own(row)];
        }

        double square(int row) {
            return squares[own(row)];
        }
    }
}
