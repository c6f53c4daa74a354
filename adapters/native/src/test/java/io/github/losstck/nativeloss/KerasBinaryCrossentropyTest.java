package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KerasBinaryCrossentropyTest {

    private static CallBuilder keras(Tensor labels, Tensor predictions) {
        return call("keras.losses.binary_crossentropy").input("y_true", labels).input("y_pred", predictions);
    }

    @Test
    void clipsAtABoundOfTheDtype() {
        assertThat(keras(vector(1), vector(0)).output()).containsExactly(-StrictMath.log(1e-7));
        assertThat(keras(floats(0), floats(1)).output()[0]).isCloseTo(23 * StrictMath.log(2), within(1e-6));
        assertThat(keras(vector(1), vector(0)).gradient("y_pred")).containsExactly(0);
    }

    @Test
    void meanAlongTheAxis() {
        CallBuilder call = keras(matrix(2, 1, 0, 1, 1), matrix(2, 0.5, 0.5, 0.5, 0.25));
        assertThat(call.output()).containsExactly(StrictMath.log(2), 1.5 * StrictMath.log(2));
        assertThat(call.option("axis", 0).output()).containsExactly(StrictMath.log(2), 1.5 * StrictMath.log(2));
    }

    @Test
    void labelsAreNotChecked() {
        double[] rows = keras(matrix(2, 0, 1, 2, 3), matrix(2, 1, 1, 1, 1)).output();
        assertThat(rows[0]).isCloseTo(8.05905, within(1e-4));
        assertThat(rows[1]).isCloseTo(-24.177, within(1e-2));
    }

    @ParameterizedTest
    @CsvSource({"false, 0, -1", "false, 0.25, 0", "true, 0, -1", "true, 0.25, 0"})
    void gradients(boolean fromLogits, double smoothing, int axis) {
        CentralDifferences.check(
                keras(matrix(2, 1, 0.25, 0, 2), matrix(2, 0.125, 0.5, 0.75, 0.9))
                        .option("from_logits", fromLogits)
                        .option("label_smoothing", smoothing)
                        .option("axis", axis),
                "y_true",
                "y_pred");
    }

    @Test
    void labelsAreCast() {
        assertThat(keras(CallBuilder.classes(1, 0), vector(0.5, 0.5)).output()).containsExactly(StrictMath.log(2));
    }

    @Test
    void refusals() {
        assertRefused(keras(vector(1), vector(1, 0)), "[2], got [1]");
        assertRefused(keras(scalar(1), scalar(0.5)), "dimension");
        assertRefused(keras(vector(1), vector(0.5)).option("axis", 3), "3");
        assertRefused(keras(vector(1), CallBuilder.classes(1)), "y_pred", "int64");
    }
}
