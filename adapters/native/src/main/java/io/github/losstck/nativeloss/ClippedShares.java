package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;

/**
 * Rows of predictions divided by their sum and clipped to [1e-7, 1 - 1e-7] as a dtype holds the bounds. The slope of a clipped
 * share is 0.
 */
final class ClippedShares {

    private final double[] shares;
    private final double[] totals;
    private final RowLayout layout;
    private final double low;
    private final double high;

    ClippedShares(double[] predictions, RowLayout layout, DType dtype) {
        this.layout = layout;
        low = Promotion.constant(KerasRegression.EPSILON, dtype);
        high = Promotion.constant(1 - KerasRegression.EPSILON, dtype);
        totals = layout.means(predictions, 1);
        shares = new double[predictions.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = predictions[i] / totals[layout.rowOf(i)];
        }
    }

    double[] values() {
        double[] values = new double[shares.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(Math.max(shares[i], low), high);
        }
        return values;
    }

    /** The gradient by the predictions given that by the values, g: (g - Σ g share) / total, with g = 0 of what is clipped. */
    double[] back(double[] gradient) {
        CompensatedSums along = new CompensatedSums(layout.rows());
        for (int i = 0; i < shares.length; i++) {
            if (!isClipped(i)) {
                along.addProduct(layout.rowOf(i), gradient[i], shares[i]);
            }
        }
        double[] back = new double[shares.length];
        for (int i = 0; i < back.length; i++) {
            int row = layout.rowOf(i);
            back[i] = ((isClipped(i) ? 0 : gradient[i]) - along.value(row)) / totals[row];
        }
        return back;
    }

    private boolean isClipped(int position) {
        return shares[position] < low || shares[position] > high;
    }
}
