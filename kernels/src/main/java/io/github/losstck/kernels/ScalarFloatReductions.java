package io.github.losstck.kernels;

import java.util.Arrays;

/** The reductions in plain Java: the specification. */
final class ScalarFloatReductions implements FloatReductions {

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
    public float maximum(float[] a, int at, int n) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = at; i < at + n; i++) {
            largest = a[i] > largest ? a[i] : largest;
        }
        return largest;
    }

    @Override
    public int indexOf(float value, float[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            if (a[at + i] == value) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int indexOutside(float low, float high, float[] a, int at, int n) {
        for (int i = 0; i < n; i++) {
            if (!(a[at + i] >= low && a[at + i] <= high)) {
                return i;
            }
        }
        return -1;
    }
}
