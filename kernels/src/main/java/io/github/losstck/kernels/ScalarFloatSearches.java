package io.github.losstck.kernels;

/** The searches in plain Java: the specification. */
final class ScalarFloatSearches implements FloatSearches {

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
