package io.github.losstck.kernels;

import java.lang.reflect.Array;

/** Checks the lengths of arrays. */
final class Lengths {

    private Lengths() {}

    /** @throws IllegalArgumentException if an array is there and has another length */
    static void require(String name, Object array, String like, int length) {
        if (array != null && Array.getLength(array) != length) {
            throw new IllegalArgumentException(
                    name + " must have " + length + " elements, like " + like + ", got " + Array.getLength(array));
        }
    }

    /** @throws IllegalArgumentException if an array is not there or has another length */
    static void required(String name, Object array, String like, int length) {
        if (array == null) {
            throw new IllegalArgumentException(
                    name + " must have " + length + " elements, like " + like + ", got no array");
        }
        require(name, array, like, length);
    }

    /**
     * The number of rows.
     *
     * @throws IllegalArgumentException if the elements do not make whole rows
     */
    static int rows(int elements, String of, int length) {
        if (length < 1 || elements % length != 0) {
            throw new IllegalArgumentException(
                    of + " must be 1 or more and divide the " + elements + " elements of the input, got " + length);
        }
        return elements / length;
    }
}
