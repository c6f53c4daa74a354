package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** The arrays that one thread needs beside those of the caller; they grow and are kept. */
final class DoubleScratch {

    /** How many elements are computed and added up before the next are taken: they stay in the first cache. */
    static final int BLOCK = 1024;

    final double[] lanes = Lanes.fresh();
    final Total total = new Total();
    private final double[] otherLanes = Lanes.fresh();
    private final double[] productLanes = Lanes.fresh();
    private final Total others = new Total();
    private final Total products = new Total();
    private double[] first = new double[BLOCK + Lanes.COUNT];
    private double[] second = new double[BLOCK + Lanes.COUNT];
    private double[] third = new double[0];
    private double[] fourth = new double[0];
    private final Backend backend;
    private final DoubleSums sums;
    private final DoubleSoftmax softmax;
    private DoubleShortRows shortRows;
    private DoubleShortMargins shortMargins;
    private DoubleShortVectors shortVectors;
    private DoubleCosines cosines;
    private DoubleTriplets triplets;

    DoubleScratch(Backend backend) {
        this.backend = backend;
        sums = backend.doubleSums();
        softmax = new DoubleSoftmax(backend, this);
    }

    DoubleShortRows shortRows() {
        shortRows = shortRows == null ? new DoubleShortRows(backend) : shortRows;
        return shortRows;
    }

    DoubleShortMargins shortMargins() {
        shortMargins = shortMargins == null ? new DoubleShortMargins(backend) : shortMargins;
        return shortMargins;
    }

    DoubleShortVectors shortVectors() {
        shortVectors = shortVectors == null ? new DoubleShortVectors(backend) : shortVectors;
        return shortVectors;
    }

    DoubleCosines cosines() {
        cosines = cosines == null ? new DoubleCosines(backend, this) : cosines;
        return cosines;
    }

    DoubleTriplets triplets() {
        triplets = triplets == null ? new DoubleTriplets(backend, this) : triplets;
        return triplets;
    }

    DoubleSoftmax softmax() {
        return softmax;
    }

    /** An array of at least so many elements, with room behind them. */
    double[] first(int elements) {
        first = grown(first, elements);
        return first;
    }

    /** Another one. */
    double[] second(int elements) {
        second = grown(second, elements);
        return second;
    }

    /** Yet another one. */
    double[] third(int elements) {
        third = grown(third, elements);
        return third;
    }

    /** For what nobody wants. */
    double[] fourth(int elements) {
        fourth = grown(fourth, elements);
        return fourth;
    }

    private static double[] grown(double[] array, int elements) {
        return array.length >= elements + Lanes.COUNT ? array : new double[elements + Lanes.COUNT];
    }

    /** The sum of a range, block after block. */
    double sum(double[] a, int at, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            sums.sum(a, at + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of the squares of a range. */
    double sumOfSquares(double[] a, int at, int n) {
        total.clear();
        for (int i = 0; i < n; i += BLOCK) {
            sums.sumOfSquares(a, at + i, Math.min(BLOCK, n - i), lanes);
            total.add(lanes[0], lanes[Lanes.COUNT]);
        }
        return total.value();
    }

    /** The sum of the squares of a range; those of another are left for {@link #ofOthers} and the products for {@link #ofProducts}. */
    double sumsOfSquares(double[] a, int aAt, double[] b, int bAt, int n) {
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
    double masses(double top, double[] x, int xAt, double[] q, int qAt, int n) {
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
