package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/** The distances between the rows of two inputs, along the last dimension of their broadcast shape. */
final class RowDistances {

    private final String[] names;
    private final double[][] operands;
    private final int[][] positions;
    private final RowLayout layout;
    private final Metric metric;
    private final double[] distances;

    /** A distance of two vectors and its slopes by the first and by the second. */
    interface Metric {

        double of(double[] a, double[] b);

        /** By the first vector for side 0, by the second for side 1. */
        double[] slopes(int side, double[] a, double[] b);
    }

    /**
     * Compute all distances.
     *
     * @throws LossArgumentException if the shapes do not broadcast
     */
    RowDistances(LossCall call, String first, String second, Metric metric) {
        this.metric = metric;
        names = new String[] {first, second};
        Shape a = withDimension(call.input(first));
        Shape b = withDimension(call.input(second));
        Shape common = Broadcasting.common(a, b);
        operands = new double[][] {
            call.input(first).toDoubles(), call.input(second).toDoubles()
        };
        positions = new int[][] {Broadcasting.positions(a, common), Broadcasting.positions(b, common)};
        layout = RowLayout.along(common, -1);
        distances = new double[layout.rows()];
        for (int row = 0; row < distances.length; row++) {
            distances[row] = metric.of(vector(0, row), vector(1, row));
        }
    }

    private static Shape withDimension(Tensor tensor) {
        return tensor.shape().rank() == 0 ? Shape.of(1) : tensor.shape();
    }

    /** The shape without the last dimension. */
    Shape shape() {
        return layout.rowShape();
    }

    double distance(int row) {
        return distances[row];
    }

    /** Add a multiple of the distance's slopes to the gradients of those inputs that have one. */
    void addSlopes(int row, double factor, Map<String, CompensatedSums> gradients) {
        if (factor == 0) {
            return;
        }
        for (int side = 0; side < 2; side++) {
            CompensatedSums gradient = gradients.get(names[side]);
            if (gradient != null) {
                double[] slopes = metric.slopes(side, vector(0, row), vector(1, row));
                for (int k = 0; k < slopes.length; k++) {
                    gradient.add(positions[side][layout.position(row, k)], factor * slopes[k]);
                }
            }
        }
    }

    private double[] vector(int side, int row) {
        double[] vector = new double[layout.length()];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = operands[side][positions[side][layout.position(row, k)]];
        }
        return vector;
    }
}
