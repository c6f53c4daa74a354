package io.github.losstck.kernels;

/** What goes over many float64 elements and leaves one number. */
interface DoubleReductions {

    /**
     * Add up at most a few hundred elements, in an order of its own: {@link Lanes}.
     *
     * @param lanes receives the sum and its error
     */
    void sum(double[] a, int at, int n, double[] lanes);

    /** The same for the products of two ranges. */
    void sumOfProducts(double[] a, int aAt, double[] b, int bAt, int n, double[] lanes);

    /** The same for the squares of a range. */
    default void sumOfSquares(double[] a, int at, int n, double[] lanes) {
        sumOfProducts(a, at, a, at, n, lanes);
    }

    /** The largest element, NaN left out; -infinity if there is none. */
    double maximum(double[] a, int at, int n);

    /** The first position, from 0, of an element that equals the value; -1 if there is none. */
    int indexOf(double value, double[] a, int at, int n);

    /** The first position, from 0, of an element that does not lie between the bounds, as NaN never does; -1 if there is none. */
    int indexOutside(double low, double high, double[] a, int at, int n);
}
