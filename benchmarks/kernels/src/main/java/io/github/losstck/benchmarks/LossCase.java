package io.github.losstck.benchmarks;

/**
 * What is timed.
 *
 * @param function the loss
 * @param doubles whether it is of float64, else of float32
 * @param elements about how many an input has: it is cut to whole rows
 */
public record LossCase(LossFunction function, boolean doubles, int elements) {

    private static final int CLASSES = 1000;

    /** The words of a language model, and how many of them make an input large. */
    private static final int WORDS = 32_000;

    private static final int LARGE = 512 * WORDS;
    private static final int VECTOR = 128;

    /** The length of a row; 1 where a loss has no rows. */
    public int columns() {
        if (function.hasClasses()) {
            return elements < 10 * CLASSES ? CLASSES / 10 : elements < LARGE ? CLASSES : WORDS;
        }
        return function.hasVectors() ? VECTOR : 1;
    }

    /** How many rows, or elements where there are no rows. */
    public int rows() {
        return elements / columns();
    }

    /** The shape of an input. */
    public long[] shape() {
        return columns() == 1 ? new long[] {rows()} : new long[] {rows(), columns()};
    }

    /** As a message says it. */
    @Override
    public String toString() {
        return function.id() + " " + (doubles ? "float64" : "float32") + " " + elements;
    }
}
