package io.github.losstck.kernels;

/** What goes over many float32 elements and leaves one number. */
interface FloatReductions {

    /**
     * Add up at most a few hundred elements, in double precision and in an order of its own: {@link Lanes}.
     *
     * @param lanes receives the sum and its error
     */
    void sum(float[] a, int at, int n, double[] lanes);

    /** The same for the products of two ranges. */
    void sumOfProducts(float[] a, int aAt, float[] b, int bAt, int n, double[] lanes);

    /** The same for the squares of a range. */
    default void sumOfSquares(float[] a, int at, int n, double[] lanes) {
        sumOfProducts(a, at, a, at, n, lanes);
    }

    /** The largest element, NaN left out; -infinity if there is none. */
    float maximum(float[] a, int at, int n);

    /** The first position, from 0, of an element that equals the value; -1 if there is none. */
    int indexOf(float value, float[] a, int at, int n);

    /** The first position, from 0, of an element that does not lie between the bounds, as NaN never does; -1 if there is none. */
    int indexOutside(float low, float high, float[] a, int at, int n);
}
