package io.github.losstck.kernels;

/** The arrays that one thread needs beside those of the caller; they grow and are kept. */
final class FloatScratch {

    /** How many elements are computed and added up before the next are taken: they stay in the first cache. */
    static final int BLOCK = 1024;

    final double[] lanes = Lanes.fresh();
    final Total total = new Total();
    private final double[] otherLanes = Lanes.fresh();
    private final double[] productLanes = Lanes.fresh();
    private final Total others = new Total();
    private final Total products = new Total();
    private float[] first = new float[BLOCK + Lanes.COUNT];
    private float[] second = new float[BLOCK + Lanes.COUNT];
    private float[] third = new float[0];
    private float[] fourth = new float[0];
    private final Backend backend;
    private final FloatSums sums;
    private final FloatSoftmax softmax;
    private FloatShortRows shortRows;
    private FloatShortMargins shortMargins;
    private FloatShortVectors shortVectors;
    private FloatCosines cosines;
    private FloatTriplets triplets;

    FloatScratch(Backend backend) {
        this.backend = backend;
        sums = backend.floatSums();
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

    FloatCosines cosines() {
        cosines = cosines == null ? new FloatCosines(backend, this) : cosines;
        return cosines;
    }

    FloatTriplets triplets() {
        triplets = triplets == null ? new FloatTriplets(backend, this) : triplets;
        return triplets;
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
    double sum(float[] a, int at, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            sums.sum(a, at + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of the squares of a range. */
    double sumOfSquares(float[] a, int at, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            sums.sumOfSquares(a, at + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of the squares of a range; those of another are left for {@link #ofOthers} and the products for {@link #ofProducts}. */
    double sumsOfSquares(float[] a, int aAt, float[] b, int bAt, int n) {
        total.clear();
        others.clear();
        products.clear();
        for (int i = 0; i < n; i += BLOCK) {
            int m = Math.min(BLOCK, n - i);
            sums.squaresAndProducts(a, aAt + i, b, bAt + i, m, lanes, otherLanes, productLanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
            others.add(otherLanes[0], otherLanes[Lanes.COUNT]);
            products.add(productLanes[0], productLanes[Lanes.COUNT]);
        }
        return total.value();
    }

    double ofOthers() {
        return others.value();
    }

    double ofProducts() {
        return products.value();
    }

    /** The sum of the masses of a range; that of their products with how far the logits lie below the largest is left, too. */
    double masses(float top, float[] x, int xAt, float[] q, int qAt, int n) {
        total.clear();
        products.clear();
        for (int i = 0; i < n; i += BLOCK) {
            sums.masses(top, x, xAt + i, q, qAt + i, Math.min(BLOCK, n - i), lanes, productLanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
            products.add(productLanes[0], productLanes[Lanes.COUNT]);
        }
        return total.value();
    }
}
