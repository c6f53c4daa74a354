package io.github.losstck.kernels;

import java.util.Arrays;

/**
 * The softmax of one row of logits: exponentials relative to the largest logit, and the sum of all but that one, so that no
 * probability near 1 loses its distance from 1.
 *
 * <p>Special values: an infinite or NaN maximum makes every answer NaN.
 */
final class FloatSoftmax {

    private final Backend backend;
    private final FloatScratch scratch;
    private final double[] argument = new double[1];
    private float top;
    private double others;
    private double logOfSum;

    FloatSoftmax(Backend backend, FloatScratch scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take a row; its exponentials are written, that of the largest logit is 1. */
    void load(float[] x, int at, float[] exponentials, int exponentialsAt, int classes) {
        top = backend.floatSearches().maximum(x, at, classes);
        double sum = exponentials(x, at, exponentials, exponentialsAt, classes);
        boolean isMost = sum - 1 < FloatLoops.MUCH;
        others = isMost ? without(indexOfTop(x, at, classes), exponentials, exponentialsAt, classes) : sum - 1;
        logOfSum = log1p(others);
    }

    private double exponentials(float[] x, int at, float[] exponentials, int exponentialsAt, int classes) {
        Total total = scratch.total;
        total.clear();
        for (int i = 0; i < classes; i += FloatScratch.BLOCK) {
            int n = Math.min(FloatScratch.BLOCK, classes - i);
            Arrays.fill(scratch.lanes, 0, FloatLoops.COUNT, 0);
            backend.floatLoops().expBelow(x, at + i, exponentials, exponentialsAt + i, n, top, scratch.lanes);
            Lanes.add(scratch.lanes, FloatLoops.COUNT, n);
            total.add(scratch.lanes[0], scratch.lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of all exponentials but that of the top, which would take digits from them where they are small. */
    private double without(int indexOfTop, float[] exponentials, int at, int classes) {
        float one = exponentials[at + indexOfTop];
        exponentials[at + indexOfTop] = 0;
        double sum = scratch.sum(exponentials, at, classes);
        exponentials[at + indexOfTop] = one;
        return sum;
    }

    private double log1p(double x) {
        argument[0] = x;
        backend.doubleLoops().log1p(argument, 0, argument, 0, 1);
        return argument[0];
    }

    float top() {
        return top;
    }

    /** Where the largest logit of the row stands that was taken; 0 if no logit is a number. */
    int indexOfTop(float[] x, int at, int classes) {
        return Math.max(0, backend.floatSearches().indexOf(top, x, at, classes));
    }

    /** -ln of the probability of a logit. */
    double negativeLog(float logit) {
        return ((double) top - logit) + logOfSum;
    }

    double logOfSum() {
        return logOfSum;
    }

    /** The sum of all exponentials. */
    double sum() {
        return 1 + others;
    }

    /** p - 1 for the probability of an exponential. */
    double probabilityMinusOne(float exponential) {
        return ((exponential - 1.0) - others) / (1 + others);
    }

    /** 1 - p for the largest logit. */
    double shareOfOthers() {
        return others / (1 + others);
    }
}
