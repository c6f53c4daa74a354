package io.github.losstck.kernels;

import java.util.Arrays;

/** The sums in plain Java: the specification. */
final class ScalarDoubleSums implements DoubleSums {

    private static final int C = Lanes.COUNT;

    @Override
    public void sum(double[] a, int at, int n, double[] lanes) {
        Arrays.fill(lanes, 0, C, 0);
        int i = 0;
        for (; i <= n - C; i += C) {
            for (int j = 0; j < C; j++) {
                lanes[j] += a[at + i + j];
            }
        }
        finishSum(a, at + i, n - i, n, lanes);
    }

    /** Add the last elements of n to the lanes, and the lanes to one another. */
    static void finishSum(double[] a, int at, int last, int n, double[] lanes) {
        for (int j = 0; j < last; j++) {
            lanes[j] += a[at + j];
        }
        Lanes.add(lanes, C, n);
    }

    @Override
    public void sumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes) {
        Arrays.fill(lanes, 0, C, 0);
        int i = 0;
        for (; i <= n - C; i += C) {
            for (int j = 0; j < C; j++) {
                lanes[j] = Math.fma(a[aAt + i + j], b[bAt + i + j], lanes[j]);
            }
        }
        finishSumOfProducts(a, aAt + i, b, bAt + i, n - i, n, lanes);
    }

    /** The same for products. */
    static void finishSumOfProducts(double[] a, int aAt, double[] b, int bAt, int last, int n, double[] lanes) {
        for (int j = 0; j < last; j++) {
            lanes[j] = Math.fma(a[aAt + j], b[bAt + j], lanes[j]);
        }
        Lanes.add(lanes, C, n);
    }

    @Override
    public void masses(
            double top, double[] x, int xAt, double[] q, int qAt, int n, double[] lanes, double[] ofProducts) {
        Arrays.fill(lanes, 0, C, 0);
        Arrays.fill(ofProducts, 0, C, 0);
        finishMasses(top, x, xAt, q, qAt, n, n, lanes, ofProducts);
    }

    /** Add the last elements of n to the lanes, and the lanes to one another. */
    static void finishMasses(
            double top,
            double[] x,
            int xAt,
            double[] q,
            int qAt,
            int last,
            int n,
            double[] lanes,
            double[] ofProducts) {
        for (int j = 0; j < last; j++) {
            int lane = j % C;
            lanes[lane] += q[qAt + j];
            ofProducts[lane] = Math.fma(q[qAt + j], top - x[xAt + j], ofProducts[lane]);
        }
        Lanes.add(lanes, C, n);
        Lanes.add(ofProducts, C, n);
    }
}
