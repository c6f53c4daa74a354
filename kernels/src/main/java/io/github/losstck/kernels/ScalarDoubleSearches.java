package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** The searches in plain Java: the specification. */
final class ScalarDoubleSearches implements DoubleSearches {

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
