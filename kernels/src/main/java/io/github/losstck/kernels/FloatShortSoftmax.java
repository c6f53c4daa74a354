package io.github.losstck.kernels;

import java.util.Arrays;

/**
 * The softmax of many short rows at once: like {@link FloatSoftmax}, but what is taken element by element is taken over all of
 * them. The exponentials of a row are added one after the other.
 */
final class FloatShortSoftmax {

    private final Backend backend;
    private final float[] tops = new float[FloatScratch.BLOCK];
    private final int[] indexOfTop = new int[FloatScratch.BLOCK];
    private final double[] others = new double[FloatScratch.BLOCK];
    private final double[] logs = new double[FloatScratch.BLOCK];

    FloatShortSoftmax(Backend backend) {
        this.backend = backend;
    }

    /** Take rows, a block of elements at most; their exponentials are written. */
    void load(float[] x, int at, int rows, int classes, float[] e, int eAt) {
        for (int row = 0; row < rows; row++) {
            int from = at + row * classes;
            float top = Float.NEGATIVE_INFINITY;
            int index = 0;
            for (int c = 0; c < classes; c++) {
                index = x[from + c] > top ? c : index;
                top = x[from + c] > top ? x[from + c] : top;
            }
            indexOfTop[row] = index;
            Arrays.fill(tops, row * classes, (row + 1) * classes, top);
        }
        backend.floatLoops().expBelowEach(x, at, tops, 0, e, eAt, rows * classes);
        for (int row = 0; row < rows; row++) {
            int from = eAt + row * classes;
            int top = from + indexOfTop[row];
            double sum = 0;
            for (int i = from; i < top; i++) {
                sum += e[i];
            }
            for (int i = top + 1; i < from + classes; i++) {
                sum += e[i];
            }
            // The largest exponential is 1, or NaN where there is no finite largest logit.
            others[row] = sum + 0 * e[top];
        }
        backend.doubleLoops().log1p(others, 0, logs, 0, rows);
    }

    /** The position in its row of a row's first largest logit. */
    int indexOfTop(int row) {
        return indexOfTop[row];
    }

    /** -ln of the probability of a logit of a row. */
    double negativeLog(int row, int classes, float logit) {
        return ((double) tops[row * classes] - logit) + logs[row];
    }

    /** The sum of the exponentials of a row but for the largest one, which is 1. */
    double others(int row) {
        return others[row];
    }
}
