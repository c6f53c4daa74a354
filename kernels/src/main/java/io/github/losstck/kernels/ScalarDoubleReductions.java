package io.github.losstck.kernels;

import java.util.Arrays;

/** The reductions in plain Java: the specification. */
final class ScalarDoubleReductions implements DoubleReductions {

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
    public double maximum(double[] a, int at, int n) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = at; i < at + n; i++) {
            largest = a[i] > largest ? a[i] : largest;
        }
        return largest;
    }

    @Override
    public int indexOf(double value, double[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            if (a[at + i] == value) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int indexOutside(double low, double high, double[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            if (!(a[at + i] >= low && a[at + i] <= high)) {
                return i;
            }
        }
        return -1;
    }
}
