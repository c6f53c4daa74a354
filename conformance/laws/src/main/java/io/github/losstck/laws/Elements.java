package io.github.losstck.laws;

import io.github.losstck.spi.Tensor;
import java.util.Optional;

/** Compares tensors element by element. */
final class Elements {

    private Elements() {}

    /** The first difference in shape or in an element that exceeds what is allowed. */
    static Optional<String> difference(String left, Tensor a, String right, Tensor b, double allowed) {
        if (!a.shape().equals(b.shape())) {
            return Optional.of(left + " has shape " + a.shape() + " but " + right + " has " + b.shape());
        }
        for (int i = 0; i < a.elements(); i++) {
            Optional<String> difference =
                    Comparison.difference(left + " at position " + i, a.doubleAt(i), right, b.doubleAt(i), allowed);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }
}
