package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.util.Arrays;

/**
 * One call of an elementwise loss: its arguments and the sums of its blocks. An object serves many calls of one thread in turn;
 * the threads of a call share it and write to different blocks.
 */
final class DoubleElements implements Threads.Work {

    private static final int BLOCK = DoubleScratch.BLOCK;

    private final Backend backend;
    private final ThreadLocal<DoubleScratch> scratch;
    private final Total total = new Total();
    private double[] sums = new double[0];

    private Object formula;
    private double[] a;
    private double[] b;
    private double[] c;
    private double[] weight;
    private double[] output;
    private double[] grad1;
    private double[] grad2;
    private double[] gradOutput;
    private double scale;

    DoubleElements(Backend backend, ThreadLocal<DoubleScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the operands of a call; the third may be missing. */
    DoubleElements of(Object formula, double[] a, double[] b, double[] c) {
        this.formula = formula;
        this.a = a;
        this.b = b;
        this.c = c;
        return this;
    }

    /** Multiply the losses, if there are weights. */
    DoubleElements weighted(double[] weight) {
        this.weight = weight;
        return this;
    }

    /** Where gradients go, or nowhere. */
    DoubleElements gradients(double[] first, double[] second) {
        grad1 = first;
        grad2 = second;
        return this;
    }

    /** The sum of all losses; a gradient is multiplied by the scale. */
    double sum(Threads threads, double scale) {
        this.scale = scale;
        output = null;
        gradOutput = null;
        int blocks = blocks();
        if (sums.length < 2 * blocks) {
            sums = new double[2 * blocks];
        }
        threads.over(blocks, a.length, this);
        total.clear();
        for (int block = 0; block < blocks; block++) {
            total.add(sums[2 * block], sums[2 * block + 1]);
        }
        return total.value();
    }

    /** Write all losses; a gradient is multiplied by what each of them has upstream, or by 1. */
    void each(Threads threads, double[] output, double[] gradOutput) {
        this.scale = 1;
        this.output = output;
        this.gradOutput = gradOutput;
        threads.over(blocks(), a.length, this);
    }

    /** Forget the caller's arrays. */
    void clear() {
        of(null, null, null, null).weighted(null).gradients(null, null);
        output = null;
        gradOutput = null;
    }

    private int blocks() {
        return (int) (((long) a.length + BLOCK - 1) / BLOCK);
    }

    @Override
    public void run(int from, int to) {
        DoubleScratch mine = scratch.get();
        for (int block = from; block < to; block++) {
            int at = block * BLOCK;
            block(block, at, Math.min(BLOCK, a.length - at), mine);
        }
    }

    private void block(int block, int at, int n, DoubleScratch mine) {
        boolean kept = output != null;
        double[] losses = kept ? output : mine.first(BLOCK);
        int lossAt = kept ? at : 0;
        double[] slopes1 = grad1 != null ? grad1 : mine.second(BLOCK);
        int slopes1At = grad1 != null ? at : 0;
        double[] slopes2 = grad2 != null ? grad2 : c == null ? null : mine.third(BLOCK);
        int slopes2At = grad2 != null ? at : 0;
        Arrays.fill(mine.lanes, 0, DoubleLoops.COUNT, 0);
        DoubleFormula.check(formula, backend.doubleSearches(), a, b, c, at, n);
        DoubleFormula.run(
                formula,
                backend.doubleLoops(),
                backend.doubleSearches(),
                a,
                b,
                c,
                at,
                losses,
                lossAt,
                slopes1,
                slopes1At,
                slopes2,
                slopes2At,
                n,
                scale,
                mine.lanes);
        if (!kept && weight == null) {
            Lanes.add(mine.lanes, DoubleLoops.COUNT, n);
        }
        multiply(losses, lossAt, weight, at, n);
        multiply(grad1, at, weight, at, n);
        multiply(grad1, at, gradOutput, at, n);
        multiply(grad2, at, gradOutput, at, n);
        if (!kept) {
            if (weight != null) {
                backend.doubleSums().sum(losses, lossAt, n, mine.lanes);
            }
            sums[2 * block] = mine.lanes[0];
            sums[2 * block + 1] = mine.lanes[Lanes.COUNT];
        }
    }

    private void multiply(double[] values, int valuesAt, double[] factors, int factorsAt, int n) {
        if (values != null && factors != null) {
            backend.doubleLoops().multiplied(values, valuesAt, factors, factorsAt, values, valuesAt, n, 1);
        }
    }
}
