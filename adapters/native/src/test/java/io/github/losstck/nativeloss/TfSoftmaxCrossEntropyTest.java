package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TfSoftmaxCrossEntropyTest {

    private static CallBuilder softmax(Tensor labels, Tensor logits) {
        return call("tf.nn.softmax_cross_entropy_with_logits")
                .input("labels", labels)
                .input("logits", logits);
    }

    @Test
    void oneLossARow() {
        Tensor output = softmax(matrix(3, 1, 0, 0, 1, 1, 0), matrix(3, 12, 3, 2, 4, 6.5, 1.2))
                .evaluate()
                .output();
        assertThat(output.shape()).isEqualTo(Shape.of(2));
        double exact = 1.6879548708934855e-4; // log(1 + exp(-9) + exp(-10)), the nearest double
        assertThat(output.doubleAt(0)).isBetween(Math.nextDown(exact), Math.nextUp(exact));
        assertThat(output.doubleAt(1)).isCloseTo(2.6669841, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void gradientsOfDistributions(int axis) {
        CentralDifferences.check(
                softmax(matrix(2, 0.25, 0.75, 0.75, 0.25), matrix(2, 4, 6.5, 1.25, -1))
                        .option("axis", axis),
                "logits");
    }

    @Test
    void gradientByTheLabels() {
        CentralDifferences.check(softmax(matrix(2, 3, -2), matrix(2, 4, 6.5)), "labels");
    }

    @Test
    void gradientOfLabelsThatDoNotSumToOneIsThatOfTensorFlow() {
        assertThat(softmax(matrix(2, 1, 1), matrix(2, 0, 0)).gradient("logits")).containsExactly(-0.5, -0.5);
    }

    @Test
    void oneRowOfLabelsStandsForAll() {
        Tensor logits = matrix(2, 0.5, -1, 2, 0.25);
        double[] every = softmax(matrix(2, 0.25, 0.75, 0.25, 0.75), logits).output();
        assertThat(softmax(matrix(2, 0.25, 0.75), logits).output()).isEqualTo(every);
        assertThat(softmax(CallBuilder.vector(0.25, 0.75), logits).output()).isEqualTo(every);
    }

    @Test
    void refusals() {
        assertRefused(softmax(matrix(2, 1, 0), matrix(3, 1, 2, 3)), "[1, 3], got [1, 2]");
        assertRefused(softmax(scalar(1), scalar(1)), "dimension");
        assertRefused(softmax(CallBuilder.classes(1), CallBuilder.classes(1)), "logits", "int64");
    }
}
