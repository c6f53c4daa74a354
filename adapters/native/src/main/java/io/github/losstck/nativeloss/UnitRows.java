package io.github.losstck.nativeloss;

/** Rows x divided by their norm, though multiplied by no more than a limit. */
final class UnitRows {

    private final double[] elements;
    private final RowLayout layout;
    private final double[] scales;
    private final boolean[] limited;

    UnitRows(double[] elements, RowLayout layout, double limit) {
        this.elements = elements;
        this.layout = layout;
        scales = new double[layout.rows()];
        limited = new boolean[layout.rows()];
        for (int row = 0; row < scales.length; row++) {
            double inverse = 1 / norm(row);
            limited[row] = inverse > limit;
            scales[row] = Math.min(inverse, limit);
        }
    }

    /** The largest element is taken out, so that no square leaves the range. */
    private double norm(int row) {
        double largest = 0;
        for (int c = 0; c < layout.length(); c++) {
            largest = Math.max(largest, Math.abs(elements[layout.position(row, c)]));
        }
        if (largest == 0 || Double.isInfinite(largest)) {
            return largest;
        }
        CompensatedSums sum = new CompensatedSums(1);
        for (int c = 0; c < layout.length(); c++) {
            double ratio = elements[layout.position(row, c)] / largest;
            sum.addProduct(0, ratio, ratio);
        }
        return largest * Math.sqrt(sum.value(0));
    }

    double[] values() {
        double[] values = new double[elements.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements[i] * scales[layout.rowOf(i)];
        }
        return values;
    }

    /** The gradient by x given that by the values v: s (g - v Σ g v) with the scale s, or s g where the limit holds. */
    double[] back(double[] gradient) {
        double[] values = values();
        CompensatedSums along = new CompensatedSums(layout.rows());
        for (int i = 0; i < values.length; i++) {
            along.addProduct(layout.rowOf(i), gradient[i], values[i]);
        }
        double[] back = new double[values.length];
        for (int i = 0; i < back.length; i++) {
            int row = layout.rowOf(i);
            double across = limited[row] ? gradient[i] : gradient[i] - values[i] * along.value(row);
            back[i] = scales[row] * across;
        }
        return back;
    }
}
