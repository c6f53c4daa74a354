package io.github.losstck.kernels;

/** Which of many float32 elements is the largest, or the first of a kind. */
interface FloatSearches {

    /** The largest element, NaN left out; -infinity if there is none. */
    float maximum(float[] a, int at, int n);

    /** The first position, from 0, of an element that equals the value; -1 if there is none. */
    int indexOf(float value, float[] a, int at, int n);

    /** The first position, from 0, of an element that does not lie between the bounds, as NaN never does; -1 if there is none. */
    int indexOutside(float low, float high, float[] a, int at, int n);
}
