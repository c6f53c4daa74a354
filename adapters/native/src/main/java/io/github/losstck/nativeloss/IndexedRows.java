package io.github.losstck.nativeloss;

import java.util.function.IntToDoubleFunction;

/** Rows of logits x with a class for each: the loss of a row is -ln softmax(x)[class], its gradient softmax(x) - one-hot. */
final class IndexedRows {

    private final double[] logits;
    private final long[] classes;
    private final RowLayout layout;

    /**
     * Take rows and their classes.
     *
     * @throws LossArgumentException if a class is outside the rows
     */
    IndexedRows(double[] logits, long[] classes, RowLayout layout) {
        this.logits = logits;
        this.classes = classes;
        this.layout = layout;
        for (int row = 0; row < classes.length; row++) {
            if (classes[row] < 0 || classes[row] >= layout.length()) {
                throw new LossArgumentException("labels must be classes in [0, " + (layout.length() - 1) + "], got "
                        + classes[row] + " at position " + row);
            }
        }
    }

    double[] losses() {
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        double[] losses = new double[classes.length];
        for (int row = 0; row < losses.length; row++) {
            losses[row] = softmax.load(logits, layout, row).negativeLog((int) classes[row]);
        }
        return losses;
    }

    double[] byLogit(IntToDoubleFunction upstream) {
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        double[] gradient = new double[logits.length];
        for (int row = 0; row < classes.length; row++) {
            softmax.load(logits, layout, row);
            for (int c = 0; c < layout.length(); c++) {
                double mass = c == classes[row] ? 1 : 0;
                gradient[layout.position(row, c)] = upstream.applyAsDouble(row) * softmax.slope(c, 1, mass, 1 - mass);
            }
        }
        return gradient;
    }
}
