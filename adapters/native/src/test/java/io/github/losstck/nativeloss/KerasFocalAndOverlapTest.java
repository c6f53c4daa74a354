package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KerasFocalAndOverlapTest {

    private static CallBuilder keras(String function, Tensor labels, Tensor predictions) {
        return call("keras.losses." + function).input("y_true", labels).input("y_pred", predictions);
    }

    @ParameterizedTest
    @CsvSource({
        "binary_focal_crossentropy, false, 2, 0",
        "binary_focal_crossentropy, true, 1.5, 0.25",
        "categorical_focal_crossentropy, false, 2, 0",
        "categorical_focal_crossentropy, true, 0.5, 0.25"
    })
    void gradientsOfFocalLosses(String function, boolean fromLogits, double gamma, double smoothing) {
        CallBuilder builder = keras(function, matrix(2, 1, 0.25, 0, 0.5), matrix(2, 0.125, 0.5, 0.75, 0.25))
                .option("from_logits", fromLogits)
                .option("gamma", gamma)
                .option("alpha", 0.75)
                .option("label_smoothing", smoothing);
        CentralDifferences.check(builder, "y_true", "y_pred");
        assertRefused(keras("binary_focal_crossentropy", vector(1), vector(1, 0)), "[2], got [1]");
    }

    @Test
    void focalLossWithoutFocusIsTheCrossEntropy() {
        CallBuilder focal = keras("binary_focal_crossentropy", vector(1, 0), vector(0.25, 0.5))
                .option("gamma", 0.0);
        assertThat(focal.output()).containsExactly(1.5 * StrictMath.log(2));
        CallBuilder balanced = focal.option("apply_class_balancing", true).option("alpha", 1.0);
        assertThat(balanced.output()).containsExactly(StrictMath.log(2));
        assertThat(keras("categorical_focal_crossentropy", vector(1, 0), vector(0.5, 0.5))
                        .output()[0])
                .isCloseTo(0.25 * 0.25 * StrictMath.log(2), within(1e-17));
    }

    @Test
    void focalLogitsAreNotClipped() {
        CallBuilder call = keras("binary_focal_crossentropy", vector(1), vector(-1000));
        assertThat(call.option("from_logits", true).output()).containsExactly(1000);
        assertThat(keras("binary_focal_crossentropy", vector(1), vector(0)).output())
                .containsExactly(-StrictMath.log(1e-7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dice", "tversky"})
    void gradientsOfOverlaps(String function) {
        CallBuilder whole = keras(function, matrix(1, 0.25, 1), matrix(2, 0.125, 0.5, 0.75, 0.25))
                .option("alpha", 0.25)
                .option("beta", 0.75);
        CentralDifferences.check(whole, "y_true", "y_pred");
        CallBuilder rows = keras(function, matrix(2, 1, 0, 0.5, 1), matrix(2, 0.125, 0.5, 0.75, 0.25));
        CentralDifferences.check(rows.option("axis", List.of(-1L)), "y_true", "y_pred");
    }

    @Test
    void weightsOfTversky() {
        CallBuilder call = keras("tversky", vector(1, 1, 0), vector(1, 0, 0.5))
                .option("alpha", 1.0)
                .option("beta", 2.0);
        assertThat(call.output()[0]).isCloseTo(1 - 1 / (1 + 1 + 2 * 0.5), within(1e-7));
    }

    @Test
    void overlapsAlongAxes() {
        Tensor ones = matrix(2, 1, 1, 0, 0);
        assertThat(keras("dice", ones, ones)
                        .option("axis", 1L)
                        .evaluate()
                        .output()
                        .shape())
                .isEqualTo(Shape.of(2));
        assertThat(keras("dice", ones, ones).option("axis", 1L).output()[1]).isEqualTo(1);
        assertThat(keras("dice", scalar(1), scalar(1)).output()[0]).isCloseTo(5e-8, within(1e-14));
        assertRefused(keras("dice", ones, ones).option("axis", 2L), "[-2, 1]", "got 2");
        assertRefused(keras("dice", ones, ones).option("axis", List.of(1L, -1L)), "each dimension once", "[1, -1]");
    }
}
