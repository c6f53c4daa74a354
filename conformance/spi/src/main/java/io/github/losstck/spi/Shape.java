package io.github.losstck.spi;

import java.util.Arrays;

/** A tensor's extents, row-major; {@code []} is a scalar with one element. Immutable. */
public final class Shape {

    private static final Shape SCALAR = new Shape(new int[0]);

    private final int[] extents;

    private Shape(int[] extents) {
        this.extents = extents;
    }

    /**
     * Make a shape of the given extents; none gives the scalar shape.
     *
     * @throws IllegalArgumentException if an extent is negative or the number of elements exceeds an int
     */
    public static Shape of(int... extents) {
        long elements = 1;
        for (int extent : extents) {
            if (extent < 0) {
                throw new IllegalArgumentException("negative extent in shape " + Arrays.toString(extents));
            }
            elements *= extent;
            if (elements > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("shape " + Arrays.toString(extents) + " has over 2^31-1 elements");
            }
        }
        return extents.length == 0 ? SCALAR : new Shape(extents.clone());
    }

    /** Number of dimensions; 0 for a scalar. */
    public int rank() {
        return extents.length;
    }

    /** Extent of a dimension; a negative one counts from the end, as in PyTorch. */
    public int extent(int dimension) {
        return extents[dimension < 0 ? dimension + extents.length : dimension];
    }

    /** Number of elements, the product of the extents; 1 for a scalar. */
    public int elements() {
        int product = 1;
        for (int extent : extents) {
            product *= extent;
        }
        return product;
    }

    /** A copy of the extents. */
    public int[] extents() {
        return extents.clone();
    }

    /** The indices, one a dimension, of the element at a flat row-major position. */
    public int[] indicesOf(int position) {
        int[] indices = new int[extents.length];
        int rest = position;
        for (int d = extents.length - 1; d >= 0; d--) {
            indices[d] = rest % extents[d];
            rest /= extents[d];
        }
        return indices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && Arrays.equals(extents, that.extents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(extents);
    }

    /** As PyTorch and JSON write it: {@code [2, 3]}, {@code []}. */
    @Override
    public String toString() {
        return Arrays.toString(extents);
    }
}
