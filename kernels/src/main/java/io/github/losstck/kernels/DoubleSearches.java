package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** Which of many float64 elements is the largest, or the first of a kind. */
interface DoubleSearches {

    /** The largest element, NaN left out; -infinity if there is none. */
    double maximum(double[] a, int at, int n);

    /** The first position, from 0, of an element that equals the value; -1 if there is none. */
    int indexOf(double value, double[] a, int at, int n);

    /** The first position, from 0, of an element that does not lie between the bounds, as NaN never does; -1 if there is none. */
    int indexOutside(double low, double high, double[] a, int at, int n);
}
