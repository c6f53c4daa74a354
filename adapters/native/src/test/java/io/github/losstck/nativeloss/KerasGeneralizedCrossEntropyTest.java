package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KerasGeneralizedCrossEntropyTest {

    private static CallBuilder gce(Tensor labels, double q, double... predictions) {
        return call("keras.losses.categorical_generalized_cross_entropy")
                .input("y_true", labels)
                .input("y_pred", matrix(2, predictions))
                .option("q", q);
    }

    @Test
    void isOneMinusThePowerByTheExponent() {
        assertThat(gce(classes(0, 1), 0.5, 0.25, 0.75, 0.875, 0.0625).output()).containsExactly(1, 1.5);
        assertThat(gce(classes(0, 1), 1, 0.25, 0.75, 1, 0).output()).containsExactly(0.75, 1);
        assertThat(gce(classes(0), 0, 0.25, 0.75).output()).containsExactly(Double.NaN);
        assertThat(gce(classes(0), 0.5, -0.25, 0.75).output()).containsExactly(Double.NaN);
    }

    @Test
    void nearZeroItIsTheCrossEntropy() {
        double[] loss = gce(classes(0), 0x1p-40, 0.25, 0.75).output();
        assertThat(loss).containsExactly(new double[] {StrictMath.log(4)}, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.7, 1, 2, -0.5})
    void gradients(double q) {
        CentralDifferences.check(gce(classes(0, 1), q, 0.25, 0.75, 0.875, 0.125), "y_pred");
        CentralDifferences.check(gce(Tensor.ofLongs(Shape.of(2, 1), 1, 0), q, 0.25, 0.75, 0.875, 0.125), "y_pred");
    }

    @Test
    void aLabelThatIsNoClassHasTheProbabilityZero() {
        CallBuilder call = gce(classes(2, -1), 0.5, 0.25, 0.75, 0.875, 0.125);
        assertThat(call.output()).containsExactly(2, 2);
        assertThat(call.gradient("y_pred")).containsOnly(0);
    }

    @Test
    void theSlopeAtZeroIsInfinite() {
        assertThat(gce(classes(0), 0.5, 0, 1).gradient("y_pred")).containsExactly(Double.NEGATIVE_INFINITY, 0);
        assertThat(gce(classes(1), 0.5, Double.NaN, 1).output()).containsExactly(Double.NaN);
    }

    @Test
    void refusals() {
        assertRefused(gce(classes(0, 1, 0), 0.5, 0.25, 0.75, 0.875, 0.125), "[3]", "[2]");
        assertRefused(gce(classes(0), 0.5, 0.25, 0.75).differentiate("y_true"), "y_true");
        CallBuilder none = call("keras.losses.categorical_generalized_cross_entropy")
                .input("y_true", classes(0))
                .input("y_pred", matrix(2, 0.25, 0.75));
        assertRefused(none, "q must be given");
    }
}
