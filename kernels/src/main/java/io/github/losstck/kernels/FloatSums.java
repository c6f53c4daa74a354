package io.github.losstck.kernels;

/** The sums of many float32 elements. */
interface FloatSums {

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

    /**
     * The squares of two ranges and their products at once.
     *
     * @param lanes receives the sum of the first squares and its error
     * @param ofB receives that of the second squares
     * @param ofBoth receives that of the products
     */
    default void squaresAndProducts(
            float[] a, int aAt, float[] b, int bAt, int n, double[] lanes, double[] ofB, double[] ofBoth) {
        sumOfSquares(a, aAt, n, lanes);
        sumOfSquares(b, bAt, n, ofB);
        sumOfProducts(a, aAt, b, bAt, n, ofBoth);
    }

    /**
     * Masses, and their products with how far the logits lie below the largest, taken in double precision.
     *
     * @param lanes receives the sum of the masses and its error
     * @param ofProducts receives the sum of the products and its error
     */
    void masses(float top, float[] x, int xAt, float[] q, int qAt, int n, double[] lanes, double[] ofProducts);
}
