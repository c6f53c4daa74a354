package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;

class TfSigmoidCrossEntropyTest {

    private static CallBuilder sigmoid(Tensor labels, Tensor logits) {
        return call("tf.nn.sigmoid_cross_entropy_with_logits")
                .input("labels", labels)
                .input("logits", logits);
    }

    @Test
    void keepsTheShape() {
        assertThat(sigmoid(matrix(2, 1, 0, 1, 2), matrix(2, 0, 1000, -1000, 0))
                        .evaluate()
                        .output())
                .isEqualTo(matrix(2, StrictMath.log(2), 1000, 1000, StrictMath.log(2)));
    }

    @Test
    void gradients() {
        CentralDifferences.check(sigmoid(vector(0, 1, 0.25, 2), vector(0.5, -1, 2, 0)), "labels", "logits");
    }

    @Test
    void infiniteLogitsAreAsInTensorFlow() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(sigmoid(vector(0, 1, 1, 0), vector(infinity, -infinity, infinity, -infinity))
                        .output())
                .containsExactly(Double.NaN, infinity, Double.NaN, Double.NaN);
    }

    @Test
    void refusals() {
        assertRefused(sigmoid(vector(1), vector(1, 2)), "[2], got [1]");
        assertRefused(sigmoid(floats(1), vector(1)), "float64, got float32");
        assertRefused(sigmoid(CallBuilder.classes(1), CallBuilder.classes(1)), "int64");
    }
}
