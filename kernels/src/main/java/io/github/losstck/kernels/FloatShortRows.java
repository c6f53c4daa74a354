package io.github.losstck.kernels;

import java.util.Arrays;

/** The cross entropies of many short rows at once. */
final class FloatShortRows {

    /** Rows of at most so many elements are short. */
    static final int LONGEST = 48;

    private final Backend backend;
    private final FloatShortSoftmax softmax;
    private final float[] exponentials = new float[FloatScratch.BLOCK];
    private final float[] factors = new float[FloatScratch.BLOCK];
    private final float[] slopes = new float[FloatScratch.BLOCK];

    FloatShortRows(Backend backend) {
        this.backend = backend;
        softmax = new FloatShortSoftmax(backend);
    }

    /** How many rows are taken at once. */
    static int together(int classes) {
        return FloatScratch.BLOCK / classes;
    }

    /** The losses of rows with class indices, and their gradient. */
    void indices(
            float[] input,
            int classes,
            int[] target,
            int ignored,
            float[] weight,
            float[] grad,
            float[] gradOutput,
            double scale,
            int first,
            int rows,
            double[] losses) {
        int at = first * classes;
        softmax.load(input, at, rows, classes, exponentials, 0);
        for (int row = 0; row < rows; row++) {
            int y = target[first + row];
            int i = row * classes + y;
            boolean counts = y != ignored;
            double w = counts ? weight == null ? 1 : weight[y] : 0;
            double factor = counts ? w * (gradOutput == null ? scale : gradOutput[first + row]) : 0;
            double others = softmax.others(row);
            losses[first + row] = counts ? w * softmax.negativeLog(row, classes, input[at + i]) : 0;
            float share = (float) (factor / (1 + others));
            Arrays.fill(factors, row * classes, (row + 1) * classes, share);
            slopes[row] = counts ? (float) (factor * (((exponentials[i] - 1.0) - others) / (1 + others))) : 0;
        }
        if (grad != null) {
            backend.floatLoops().multiplied(exponentials, 0, factors, 0, grad, at, rows * classes, 1);
            for (int row = 0; row < rows; row++) {
                if (target[first + row] != ignored) {
                    grad[at + row * classes + target[first + row]] = slopes[row];
                }
            }
        }
    }

    /** An array for the masses of a block of rows. */
    float[] masses() {
        return factors;
    }

    /** The losses of rows whose classes have the {@link #masses}, and their gradient. */
    void ofMasses(
            float[] input,
            int classes,
            float[] grad,
            float[] gradOutput,
            double scale,
            int first,
            int rows,
            double[] losses) {
        int at = first * classes;
        softmax.load(input, at, rows, classes, exponentials, 0);
        for (int row = 0; row < rows; row++) {
            int from = row * classes;
            double sum = 0;
            double rest = 0;
            int top = from + softmax.indexOfTop(row);
            for (int i = from; i < from + classes; i++) {
                sum += factors[i] * softmax.negativeLog(row, classes, input[at + i]);
                rest += i == top ? 0 : factors[i];
            }
            losses[first + row] = sum;
            if (grad != null) {
                double upstream = gradOutput == null ? scale : gradOutput[first + row];
                double all = rest + factors[top];
                double others = softmax.others(row);
                double share = all / (1 + others);
                for (int i = from; i < from + classes; i++) {
                    grad[at + i] = (float) (upstream * (exponentials[i] * share - factors[i]));
                }
                grad[at + top] = (float) (upstream * (rest - all * (others / (1 + others))));
            }
        }
    }
}
