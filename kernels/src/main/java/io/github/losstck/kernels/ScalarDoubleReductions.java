package io.github.losstck.kernels;

import java.util.Arrays;

/** The reductions in plain Java: the specification. Every addition keeps what it rounds away. */
final class ScalarDoubleReductions implements DoubleReductions {

    private static final int C = Lanes.COUNT;

    @Override
    public void sum(double[] a, int at, int n, double[] lanes) {
        Arrays.fill(lanes, 0);
        finishSum(a, at, n, lanes);
    }

    /** Add elements to the lanes, and the lanes to one another. */
    static void finishSum(double[] a, int at, int n, double[] lanes) {
        for (int j = 0; j < n; j++) {
            add(lanes, j % C, a[at + j], 0);
        }
        Lanes.addCompensated(lanes);
    }

    @Override
    public void sumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes) {
        Arrays.fill(lanes, 0);
        finishSumOfProducts(a, aAt, b, bAt, n, lanes);
    }

    /** The same for products, with what their rounding takes. */
    static void finishSumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes) {
        for (int j = 0; j < n; j++) {
            double product = a[aAt + j] * b[bAt + j];
            add(lanes, j % C, product, Math.fma(a[aAt + j], b[bAt + j], -product));
        }
        Lanes.addCompensated(lanes);
    }

    private static void add(double[] lanes, int lane, double term, double more) {
        double before = lanes[lane];
        double sum = before + term;
        double ofTerm = sum - before;
        double lost = (before - (sum - ofTerm)) + (term - ofTerm);
        lanes[lane] = sum;
        lanes[C + lane] += lost + more;
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
