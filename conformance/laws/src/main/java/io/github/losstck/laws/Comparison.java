package io.github.losstck.laws;

import io.github.losstck.spi.DType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares two answers that rounding alone may part. A law is held more loosely than a case of the corpus: the difference
 * may be 256 roundings of the largest number in play, for it asks whether two functions are the same and not how accurate
 * they are.
 */
final class Comparison {

    private static final int ROUNDINGS = 256;

    private Comparison() {}

    /** The allowed difference of numbers of a dtype, where the largest one in play is {@code scale}. */
    static double allowed(DType dtype, double scale) {
        return ROUNDINGS * Math.scalb(scale, -dtype.precision());
    }

    /** How two numbers differ by more than is allowed; empty if they do not. NaN differs from everything. */
    static Optional<String> difference(String left, double a, String right, double b, double allowed) {
        if (a == b || Math.abs(a - b) <= allowed) {
            return Optional.empty();
        }
        return Optional.of(left + " gave " + a + " but " + right + " gave " + b + ", which differ by " + Math.abs(a - b)
                + "; allowed are " + allowed);
    }

    /** A finding of the difference, if there is one; a check that met an unanswered call is not checked. */
    static Finding finding(Supplier<Optional<String>> check) {
        try {
            Optional<String> difference = check.get();
            return difference.isPresent() ? new Finding.Violated(difference.get()) : new Finding.Holds();
        } catch (UnansweredException e) {
            return new Finding.NotChecked(e.getMessage());
        }
    }
}
