package io.github.losstck.kernels;

import java.util.Arrays;

/**
 * One call of an elementwise loss: its arguments and the sums of its blocks. An object serves many calls of one thread in turn;
 * the threads of a call share it and write to different blocks.
 */
final class FloatElements implements Threads.Work {

    private static final int BLOCK = FloatScratch.BLOCK;

    private final Backend backend;
    private final ThreadLocal<FloatScratch> scratch;
    private final Total total = new Total();
    private double[] sums = new double[0];

    private Object formula;
    private float[] a;
    private float[] b;
    private float[] c;
    private float[] weight;
    private float[] output;
    private float[] grad1;
    private float[] grad2;
    private float[] gradOutput;
    private float scale;

    FloatElements(Backend backend, ThreadLocal<FloatScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the operands of a call; the third may be missing. */
    FloatElements of(Object formula, float[] a, float[] b, float[] c) {
        this.formula = formula;
        this.a = a;
        this.b = b;
        this.c = c;
        return this;
    }

    /** Multiply the losses, if there are weights. */
    FloatElements weighted(float[] weight) {
        this.weight = weight;
        return this;
    }

    /** Where gradients go, or nowhere. */
    FloatElements gradients(float[] first, float[] second) {
        grad1 = first;
        grad2 = second;
        return this;
    }

    /** The sum of all losses; a gradient is multiplied by the scale. */
    double sum(Threads threads, double scale) {
        this.scale = (float) scale;
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
    void each(Threads threads, float[] output, float[] gradOutput) {
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
        FloatScratch mine = scratch.get();
        for (int block = from; block < to; block++) {
            int at = block * BLOCK;
            block(block, at, Math.min(BLOCK, a.length - at), mine);
        }
    }

    private void block(int block, int at, int n, FloatScratch mine) {
        boolean kept = output != null;
        float[] losses = kept ? output : mine.first(BLOCK);
        int lossAt = kept ? at : 0;
        float[] slopes1 = grad1 != null ? grad1 : mine.second(BLOCK);
        int slopes1At = grad1 != null ? at : 0;
        float[] slopes2 = grad2 != null ? grad2 : c == null ? null : mine.third(BLOCK);
        int slopes2At = grad2 != null ? at : 0;
        Arrays.fill(mine.lanes, 0, FloatLoops.COUNT, 0);
        FloatFormula.check(formula, backend.floatSearches(), a, b, c, at, n);
        FloatFormula.run(
                formula,
                backend.floatLoops(),
                backend.floatSearches(),
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
            Lanes.add(mine.lanes, FloatLoops.COUNT, n);
        }
        multiply(losses, lossAt, weight, at, n);
        multiply(grad1, at, weight, at, n);
        multiply(grad1, at, gradOutput, at, n);
        multiply(grad2, at, gradOutput, at, n);
        if (!kept) {
            if (weight != null) {
                backend.floatSums().sum(losses, lossAt, n, mine.lanes);
            }
            sums[2 * block] = mine.lanes[0];
            sums[2 * block + 1] = mine.lanes[Lanes.COUNT];
        }
    }

    private void multiply(float[] values, int valuesAt, float[] factors, int factorsAt, int n) {
        if (values != null && factors != null) {
            backend.floatLoops().multiplied(values, valuesAt, factors, factorsAt, values, valuesAt, n, 1);
        }
    }
}
