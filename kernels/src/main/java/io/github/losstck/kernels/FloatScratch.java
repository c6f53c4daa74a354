package io.github.losstck.kernels;

/** The arrays that one thread needs beside those of the caller; they grow and are kept. */
final class FloatScratch {

    /** How many elements are computed and added up before the next are taken: they stay in the first cache. */
    static final int BLOCK = 1024;

    final double[] lanes = Lanes.fresh();
    final Total total = new Total();
    private float[] first = new float[BLOCK + Lanes.COUNT];
    private float[] second = new float[BLOCK + Lanes.COUNT];
    private float[] third = new float[0];
    private float[] fourth = new float[0];
    private final Backend backend;
    private final FloatSoftmax softmax;
    private FloatShortRows shortRows;
    private FloatShortMargins shortMargins;
    private FloatShortVectors shortVectors;

    FloatScratch(Backend backend) {
        this.backend = backend;
        softmax = new FloatSoftmax(backend, this);
    }

    FloatShortRows shortRows() {
        shortRows = shortRows == null ? new FloatShortRows(backend) : shortRows;
        return shortRows;
    }

    FloatShortMargins shortMargins() {
        shortMargins = shortMargins == null ? new FloatShortMargins(backend) : shortMargins;
        return shortMargins;
    }

    FloatShortVectors shortVectors() {
        shortVectors = shortVectors == null ? new FloatShortVectors(backend) : shortVectors;
        return shortVectors;
    }

    FloatSoftmax softmax() {
        return softmax;
    }

    /** An array of at least so many elements, with room behind them. */
    float[] first(int elements) {
        first = grown(first, elements);
        return first;
    }

    /** Another one. */
    float[] second(int elements) {
        second = grown(second, elements);
        return second;
    }

    /** Yet another one. */
    float[] third(int elements) {
        third = grown(third, elements);
        return third;
    }

    /** For what nobody wants. */
    float[] fourth(int elements) {
        fourth = grown(fourth, elements);
        return fourth;
    }

    private static float[] grown(float[] array, int elements) {
        return array.length >= elements + Lanes.COUNT ? array : new float[elements + Lanes.COUNT];
    }

    /** The sum of a range, block after block. */
    double sum(FloatReductions reductions, float[] a, int at, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            reductions.sum(a, at + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of the squares of a range. */
    double sumOfSquares(FloatReductions reductions, float[] a, int at, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            reductions.sumOfSquares(a, at + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of the products of two ranges. */
    double sumOfProducts(FloatReductions reductions, float[] a, int aAt, float[] b, int bAt, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            reductions.sumOfProducts(a, aAt + i, b, bAt + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }
}
