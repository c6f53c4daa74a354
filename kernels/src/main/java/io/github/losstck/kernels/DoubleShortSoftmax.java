package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.util.Arrays;

/**
 * The softmax of many short rows at once: like {@link DoubleSoftmax}, but what is taken element by element is taken over all of
 * them. The exponentials of a row are added one after the other.
 */
final class DoubleShortSoftmax {

    private final Backend backend;
    private final double[] tops = new double[DoubleScratch.BLOCK];
    private final int[] indexOfTop = new int[DoubleScratch.BLOCK];
    private final double[] others = new double[DoubleScratch.BLOCK];
    private final double[] logs = new double[DoubleScratch.BLOCK];

    DoubleShortSoftmax(Backend backend) {
        this.backend = backend;
    }

    /** Take rows, a block of elements at most; their exponentials are written. */
    void load(double[] x, int at, int rows, int classes, double[] e, int eAt) {
        for (int row = 0; row < rows; row++) {
            int from = at + row * classes;
            double top = Double.NEGATIVE_INFINITY;
            int index = 0;
            for (int c = 0; c < classes; c++) {
                index = x[from + c] > top ? c : index;
                top = x[from + c] > top ? x[from + c] : top;
            }
            indexOfTop[row] = index;
            Arrays.fill(tops, row * classes, (row + 1) * classes, top);
        }
        backend.doubleLoops().expBelowEach(x, at, tops, 0, e, eAt, rows * classes);
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
    double negativeLog(int row, int classes, double logit) {
        return (tops[row * classes] - logit) + logs[row];
    }

    /** The sum of the exponentials of a row but for the largest one, which is 1. */
    double others(int row) {
        return others[row];
    }
}
