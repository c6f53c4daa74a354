package io.github.losstck.kernels;

import java.util.Arrays;

/** The sums in plain Java: the specification. */
final class ScalarFloatSums implements FloatSums {

    @Override
    public void sum(float[] a, int at, int n, double[] lanes) {
        Arrays.fill(lanes, 0, Lanes.COUNT, 0);
        int i = 0;
        for (; i <= n - Lanes.COUNT; i += Lanes.COUNT) {
            for (int j = 0; j < Lanes.COUNT; j++) {
                lanes[j] += a[at + i + j];
            }
        }
        finishSum(a, at + i, n - i, lanes);
    }

    /** Add the last elements to the lanes, and the lanes to one another. */
    static void finishSum(float[] a, int at, int n, double[] lanes) {
        for (int j = 0; j < n; j++) {
            lanes[j % Lanes.COUNT] += a[at + j];
        }
        Lanes.add(lanes, Lanes.COUNT, Integer.MAX_VALUE);
    }

    @Override
    public void sumOfProducts(float[] a, int aAt, float[] b, int bAt, int n, double[] lanes) {
        Arrays.fill(lanes, 0, Lanes.COUNT, 0);
        int i = 0;
        for (; i <= n - Lanes.COUNT; i += Lanes.COUNT) {
            for (int j = 0; j < Lanes.COUNT; j++) {
                lanes[j] += (double) a[aAt + i + j] * b[bAt + i + j];
            }
        }
        finishSumOfProducts(a, aAt + i, b, bAt + i, n - i, lanes);
    }

    /** The same for products. A product of two floats is exact in double precision. */
    static void finishSumOfProducts(float[] a, int aAt, float[] b, int bAt, int n, double[] lanes) {
        for (int j = 0; j < n; j++) {
            lanes[j % Lanes.COUNT] += (double) a[aAt + j] * b[bAt + j];
        }
        Lanes.add(lanes, Lanes.COUNT, Integer.MAX_VALUE);
    }

    @Override
    public void masses(float top, float[] x, int xAt, float[] q, int qAt, int n, double[] lanes, double[] ofProducts) {
        Arrays.fill(lanes, 0, Lanes.COUNT, 0);
        Arrays.fill(ofProducts, 0, Lanes.COUNT, 0);
        finishMasses(top, x, xAt, q, qAt, n, n, lanes, ofProducts);
    }

    /** Add the last elements of n to the lanes, and the lanes to one another. */
    static void finishMasses(
            double top, float[] x, int xAt, float[] q, int qAt, int last, int n, double[] lanes, double[] ofProducts) {
        for (int j = 0; j < last; j++) {
            int lane = j % Lanes.COUNT;
            lanes[lane] += q[qAt + j];
            ofProducts[lane] = Math.fma(q[qAt + j], top - x[xAt + j], ofProducts[lane]);
        }
        Lanes.add(lanes, Lanes.COUNT, n);
        Lanes.add(ofProducts, Lanes.COUNT, n);
    }
}
