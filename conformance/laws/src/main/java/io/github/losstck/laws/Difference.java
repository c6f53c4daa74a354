package io.github.losstck.laws;

import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.Optional;

/**
 * Compares answers that rounding alone may part. A sample bounds every number that an ordinary algorithm meets, so that each of
 * its roundings moves the result by at most half a unit of that bound. 32 of them are allowed, for each number that is added
 * up: a law is held more loosely than a case of the corpus, for it asks whether two things are the same, not how accurate.
 */
final class Difference {

    private static final double ROUNDINGS = 32;

    private Difference() {}

    /** What may part two values of a sample that are made of that many of its terms. */
    static double allowed(Sample sample, double terms) {
        return allowed(sample.coarsest(), sample.magnitude() * Math.max(1, terms));
    }

    /** The same of slopes. */
    static double allowedSlope(Sample sample, double terms) {
        return allowed(sample, terms) * sample.cotangentScale();
    }

    /** What may part two results of a dtype that are computed with numbers up to a bound. */
    static double allowed(DType dtype, double bound) {
        return ROUNDINGS * Math.scalb(bound, -dtype.precision());
    }

    /** How two numbers differ by more than is allowed; empty if they do not. NaN differs from everything but NaN. */
    static Optional<String> of(String left, double a, String right, double b, double allowed) {
        if (a == b || Math.abs(a - b) <= allowed || (Double.isNaN(a) && Double.isNaN(b))) {
            return Optional.empty();
        }
        return Optional.of(left + " gave " + a + " but " + right + " gave " + b + ", which differ by " + Math.abs(a - b)
                + "; allowed are " + allowed);
    }

    /** The first difference in shape or in an element. */
    static Optional<String> of(String left, Tensor a, String right, Tensor b, double allowed) {
        if (!a.shape().equals(b.shape())) {
            return Optional.of(left + " has shape " + a.shape() + " but " + right + " has " + b.shape());
        }
        for (int i = 0; i < a.elements(); i++) {
            Optional<String> difference = of(left + " at position " + i, a.doubleAt(i), right, b.doubleAt(i), allowed);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
