package io.github.losstck.libtorch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;

/** Compares tensors in units of the result's dtype, relative to an element and to the largest of its tensor. */
final class Closeness {

    private Closeness() {}

    static void assertClose(String what, Outcome.Computed actual, Outcome.Computed expected, double ulps) {
        assertClose(what + ", output", actual.output(), expected.output(), ulps);
        assertThat(actual.gradients().keySet())
                .as(what)
                .isEqualTo(expected.gradients().keySet());
        expected.gradients()
                .forEach((name, tensor) -> assertClose(
                        what + ", gradient of " + name, actual.gradients().get(name), tensor, ulps));
    }

    static void assertClose(String what, Tensor actual, Tensor expected, double ulps) {
        assertThat(actual.dtype()).as(what).isEqualTo(expected.dtype());
        assertThat(actual.shape()).as(what).isEqualTo(expected.shape());
        double unit = ulps * Math.scalb(1.0, 1 - expected.dtype().precision());
        double largest =
                Arrays.stream(expected.toDoubles()).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.elements(); i++) {
            double e = expected.doubleAt(i);
            double a = actual.doubleAt(i);
            assertThat(Math.abs(a - e))
                    .as("%s at %d: got %s, expected %s", what, i, a, e)
                    .isLessThanOrEqualTo(unit * (Math.abs(e) + largest / 4));
        }
    }
}
