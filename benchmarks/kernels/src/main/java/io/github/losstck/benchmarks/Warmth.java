package io.github.losstck.benchmarks;

/** Runs a step until it gets no faster, which takes the compilers of a virtual machine the longer the less of it has run. */
final class Warmth {

    private static final long BATCH = 100_000_000;
    private static final int LEAST = 3;
    private static final int MOST = 200;
    // What HotSpot counts before it compiles for good, and some more.
    private static final long ELEMENTS = 10_000_000;
    private static final int STEADY = 2;
    private static final double FASTER = 0.95;

    private Warmth() {}

    /** @param elements of a step */
    static void bring(Runnable step, int elements) {
        double best = Double.POSITIVE_INFINITY;
        int steady = 0;
        double seen = 0;
        for (int batch = 0; batch < MOST && (batch < LEAST || seen < ELEMENTS || steady < STEADY); batch++) {
            double nanos = batch(step);
            seen += BATCH / nanos * elements;
            steady = nanos < FASTER * best ? 0 : steady + 1;
            best = Math.min(best, nanos);
        }
    }

    /** Nanoseconds of a step. */
    private static double batch(Runnable step) {
        long start = System.nanoTime();
        long steps = 0;
        long passed = 0;
        while (passed < BATCH) {
            step.run();
            steps++;
            passed = System.nanoTime() - start;
        }
        return (double) passed / steps;
    }
}
