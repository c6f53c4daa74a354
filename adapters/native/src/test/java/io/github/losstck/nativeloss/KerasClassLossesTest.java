package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KerasClassLossesTest {

    private static CallBuilder keras(String function, Tensor labels, Tensor predictions) {
        return call("keras.losses." + function).input("y_true", labels).input("y_pred", predictions);
    }

    private static CallBuilder sparse(Tensor labels, Tensor predictions) {
        return keras("sparse_categorical_crossentropy", labels, predictions);
    }

    @ParameterizedTest
    @CsvSource({"0, -1, false", "0.25, -1, false", "0.25, 0, false", "0, -1, true", "0.25, -1, true"})
    void gradientsOfCategoricalCrossentropy(double smoothing, int axis, boolean fromLogits) {
        CallBuilder builder = keras(
                        "categorical_crossentropy",
                        matrix(3, 0.25, 0.75, 0, 0, 0.5, 0.5),
                        matrix(3, 0.25, 1.5, 0.5, 0.75, 0.125, 2))
                .option("label_smoothing", smoothing)
                .option("axis", axis)
                .option("from_logits", fromLogits);
        // The gradient by logits is that of labels which sum to 1; labels alone may be moved.
        CentralDifferences.check(builder, fromLogits ? new String[] {"y_pred"} : new String[] {"y_true", "y_pred"});
    }

    @Test
    void predictionsAreRescaledAndClipped() {
        assertThat(keras("categorical_crossentropy", vector(0, 1), vector(2, 2)).output())
                .containsExactly(StrictMath.log(2));
        CallBuilder zero = keras("categorical_crossentropy", vector(1, 0), vector(0, 3));
        assertThat(zero.output()).containsExactly(-StrictMath.log(1e-7));
        assertThat(zero.gradient("y_pred")).containsExactly(0, 0);
        assertRefused(keras("categorical_crossentropy", vector(1), vector(1, 2)), "[2], got [1]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void gradientsOfSparseCrossentropy(boolean fromLogits) {
        CentralDifferences.check(
                sparse(classes(2, 0), matrix(3, 0.25, 0.5, 0.125, 0.75, 0.125, 0.5))
                        .option("from_logits", fromLogits)
                        .option("ignore_class", 1L),
                "y_pred");
    }

    @Test
    void sparseIgnoresAClassWhateverTheRowHolds() {
        CallBuilder call =
                sparse(classes(-1, 1), matrix(2, Double.NaN, 1, 0.5, 0.5)).option("ignore_class", -1L);
        assertThat(call.output()).containsExactly(0, StrictMath.log(2));
        assertThat(call.gradient("y_pred")).containsExactly(0, 0, 1, -1);
    }

    @Test
    void sparseLabels() {
        assertThat(sparse(Tensor.ofDoubles(Shape.of(1, 1), 1), matrix(2, 0.25, 0.75))
                        .output())
                .containsExactly(-StrictMath.log(0.75));
        assertRefused(sparse(classes(1, 0), matrix(2, 0.25, 0.75)), "[1]", "got [2]");
        assertRefused(sparse(classes(2), matrix(2, 0.25, 0.75)), "[0, 1]", "got 2");
        assertRefused(sparse(classes(1), matrix(2, 0.25, 0.75)).option("axis", 0L), "axis", "got 0");
    }

    @Test
    void categoricalHinge() {
        assertThat(keras("categorical_hinge", vector(0, 1, 0), vector(0.5, 0.25, -1))
                        .output())
                .containsExactly(1.25);
        CentralDifferences.check(
                keras("categorical_hinge", matrix(3, 0, 1, 0), matrix(3, 0.5, 0.25, -1, 2, 1.5, 1.75)),
                "y_true",
                "y_pred");
        assertThat(keras("categorical_hinge", vector(1, 0, 0), vector(0.5, 0.75, 0.75))
                        .gradient("y_pred"))
                .containsExactly(-1, 0.5, 0.5);
        assertRefused(keras("categorical_hinge", vector(), vector()), "largest");
    }

    @Test
    void cosineOfDirections() {
        assertThat(keras("cosine_similarity", vector(3, 4), vector(-6, -8)).output()[0])
                .isCloseTo(1, within(1e-15));
        assertThat(keras("cosine_similarity", scalar(2), scalar(3)).output()).containsExactly(-1);
        assertThat(keras("cosine_similarity", vector(1e200, 0), vector(1, 0)).output())
                .containsExactly(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0})
    void gradientsOfCosine(int axis) {
        CentralDifferences.check(
                keras("cosine_similarity", matrix(2, 1, -2), matrix(2, 0.5, 1, 2, 3))
                        .option("axis", axis),
                "y_true",
                "y_pred");
    }

    @Test
    void aZeroVectorHasTheSlopeOfItsLimit() {
        CallBuilder call = keras("cosine_similarity", vector(0, 0), vector(3, 4));
        assertThat(call.output()[0]).isZero();
        assertThat(call.gradient("y_true")[0]).isCloseTo(-6e6, within(1e-6));
        assertThat(keras("cosine_similarity", vector(3e-8, 4e-8), vector(3, 4)).gradient("y_true")[0])
                .isCloseTo(-6e6, within(1e-6));
    }
}
