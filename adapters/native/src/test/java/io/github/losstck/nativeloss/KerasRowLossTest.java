package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KerasRowLossTest {

    private static CallBuilder keras(String function, Tensor labels, Tensor predictions) {
        return call("keras.losses." + function).input("y_true", labels).input("y_pred", predictions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean_squared_error",
                "mean_absolute_error",
                "mean_absolute_percentage_error",
                "mean_squared_logarithmic_error",
                "huber",
                "log_cosh",
                "hinge",
                "squared_hinge",
                "kl_divergence",
                "poisson"
            })
    void gradientsOfBroadcastArguments(String function) {
        CentralDifferences.check(
                keras(function, matrix(2, 0.25, 0.75), matrix(2, 0.875, 0.125, 0.5, 2.5)), "y_true", "y_pred");
    }

    @Test
    void oneResultARow() {
        assertThat(keras("mean_squared_error", matrix(3, 0, 0, 0, 0, 0, 0), matrix(3, 1, 2, 3, 4, 5, 6))
                        .output())
                .containsExactly(14 / 3.0, 77 / 3.0);
    }

    @Test
    void aVectorMeetsAColumnByElementsForDifferencesButBroadcastsForHinges() {
        CallBuilder squares = keras("mean_squared_error", vector(1, 0), matrix(1, 0.5, 0.25));
        assertThat(squares.output()).containsExactly(0.25, 0.0625);
        assertThat(squares.differentiate("y_true")
                        .evaluate()
                        .gradients()
                        .get("y_true")
                        .shape())
                .isEqualTo(Shape.of(2));
        assertThat(keras("hinge", vector(1, 0), matrix(1, 0.5, 0.25)).output()).containsExactly(1, 1);
    }

    @Test
    void aMeanOfNothingIsNaNAndASumOfNothingZero() {
        Tensor empty = Tensor.ofDoubles(Shape.of(2, 0));
        assertThat(keras("mean_absolute_error", empty, empty).output()).containsExactly(Double.NaN, Double.NaN);
        assertThat(keras("kl_divergence", empty, empty).output()).containsExactly(0, 0);
    }

    @Test
    void logarithmsOfHalvesAreFloat32() {
        Tensor half = Tensor.rounded(DType.FLOAT16, Shape.of(1), 0.5);
        Tensor output =
                keras("mean_squared_logarithmic_error", half, half).evaluate().output();
        assertThat(output.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(keras("mean_squared_error", half, half).evaluate().output().dtype())
                .isEqualTo(DType.FLOAT16);
    }

    @Test
    void logCoshKeepsTheRemainderOfAFloat32Constant() {
        assertThat(keras("log_cosh", vector(0), vector(0)).output()[0])
                .isCloseTo(StrictMath.log(2) - (float) StrictMath.log(2), within(1e-24));
        assertThat(keras("log_cosh", vector(0), vector(-1000)).output()[0])
                .isCloseTo(1000 - StrictMath.log(2), within(1e-8));
    }

    @Test
    void percentagesOfAZeroLabelAreOfAFloor() {
        assertThat(keras("mean_absolute_percentage_error", vector(0), vector(1)).output()[0])
                .isCloseTo(1e9, within(1e-6));
    }

    @Test
    void hingeLabelsAreConvertedOnlyIfAllAreBinary() {
        assertThat(keras("hinge", vector(0, 1), vector(0.5, 0.5)).output()).containsExactly(1);
        assertThat(keras("hinge", vector(0, -1), vector(0.5, 0.5)).output()).containsExactly(1.25);
        assertThat(keras("hinge", vector(1), vector(1)).gradient("y_pred")).containsExactly(-1);
    }

    @Test
    void hubersDeltaMayBeZero() {
        assertThat(keras("huber", vector(0), vector(3)).option("delta", 0.0).output())
                .containsExactly(0);
        assertThat(keras("huber", vector(0), vector(3)).option("delta", 2.0).output())
                .containsExactly(4);
    }

    @Test
    void divergenceAndPoissonOfZerosAreFinite() {
        assertThat(keras("kl_divergence", vector(0.5), vector(0)).output()[0])
                .isCloseTo(0.5 * StrictMath.log(0.5e7), within(1e-12));
        assertThat(keras("poisson", vector(1), vector(0)).output()).containsExactly(-StrictMath.log(1e-7));
        assertThat(keras("kl_divergence", vector(0.5), vector(0)).gradient("y_pred"))
                .containsExactly(0);
    }

    @Test
    void refusalsAndCasts() {
        assertRefused(keras("mean_squared_error", vector(1, 2, 3), vector(1, 2)), "broadcast");
        assertRefused(keras("poisson", scalar(1), scalar(2)), "dimension");
        assertRefused(keras("huber", vector(1), classes(1)), "y_pred", "int64");
        assertThat(keras("mean_absolute_error", classes(2), floats(0.5)).output())
                .containsExactly(1.5);
    }
}
