package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/**
 * The softmax of one row of logits: exponentials relative to the largest logit, and the sum of all but that one, so that no
 * probability near 1 loses its distance from 1.
 *
 * <p>Special values: an infinite or NaN maximum makes every answer NaN.
 */
final class DoubleSoftmax {

    private final Backend backend;
    private final DoubleScratch scratch;
    private double top;
    private int indexOfTop;
    private double others;
    private double logOfSum;

    DoubleSoftmax(Backend backend, DoubleScratch scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take a row; its exponentials are written, that of the largest logit is 1. */
    void load(double[] x, int at, double[] exponentials, int exponentialsAt, int classes) {
        DoubleReductions reductions = backend.doubleReductions();
        top = reductions.maximum(x, at, classes);
        indexOfTop = Math.max(0, reductions.indexOf(top, x, at, classes));
        backend.doubleLoops().expBelow(x, at, exponentials, exponentialsAt, classes, top);
        double one = exponentials[exponentialsAt + indexOfTop];
        // It is 1, or NaN for a row without a finite maximum; 0 times it adds nothing, or NaN.
        exponentials[exponentialsAt + indexOfTop] = 0 * one;
        others = scratch.sum(reductions, exponentials, exponentialsAt, classes);
        exponentials[exponentialsAt + indexOfTop] = one;
        logOfSum = StrictMath.log1p(others);
    }

    double top() {
        return top;
    }

    int indexOfTop() {
        return indexOfTop;
    }

    /** -ln of the probability of a logit. */
    double negativeLog(double logit) {
        return (top - logit) + logOfSum;
    }

    double logOfSum() {
        return logOfSum;
    }

    /** The sum of all exponentials. */
    double sum() {
        return 1 + others;
    }

    /** p - 1 for the probability of an exponential. */
    double probabilityMinusOne(double exponential) {
        return ((exponential - 1.0) - others) / (1 + others);
    }

    /** 1 - p for the largest logit. */
    double shareOfOthers() {
        return others / (1 + others);
    }
}
