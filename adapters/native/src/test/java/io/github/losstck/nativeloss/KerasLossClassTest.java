package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KerasLossClassTest {

    /** Two rows, of which the means are 1 and 4. */
    private static CallBuilder rows(String reduction) {
        return call("keras.losses.MeanSquaredError")
                .input("y_true", matrix(2, 0, 0, 0, 0))
                .input("y_pred", matrix(2, 1, -1, 2, 2))
                .option("reduction", reduction);
    }

    @ParameterizedTest
    @CsvSource({"sum_over_batch_size, 2.5, 6.5", "mean, 2.5, 6.5", "mean_with_sample_weight, 2.5, 3.25", "sum, 5, 13"})
    void reductions(String reduction, double plain, double weighted) {
        assertThat(rows(reduction).output()).containsExactly(plain);
        assertThat(rows(reduction).input("sample_weight", vector(1, 3)).output())
                .containsExactly(weighted);
    }

    @Test
    void aColumnOfWeightsMakesTheValuesAColumn() {
        Tensor output =
                rows("none").input("sample_weight", matrix(1, 1, 3)).evaluate().output();
        assertThat(output.shape()).isEqualTo(Shape.of(2, 1));
        assertThat(output.toDoubles()).containsExactly(1, 12);
    }

    @Test
    void slopesByWeights() {
        assertThat(rows("mean_with_sample_weight")
                        .input("sample_weight", vector(1, 3))
                        .gradient("sample_weight"))
                .containsExactly(-0.5625, 0.1875);
        assertThat(rows("sum").input("sample_weight", scalar(2)).gradient("sample_weight"))
                .containsExactly(5);
        assertThat(rows("mean_with_sample_weight")
                        .input("sample_weight", vector(1, -1))
                        .gradient("sample_weight"))
                .containsExactly(0, 0);
    }

    @Test
    void whatIsDividedByZeroIsZero() {
        assertThat(rows("mean_with_sample_weight")
                        .input("sample_weight", vector(1, -1))
                        .output())
                .containsExactly(0);
    }

    @Test
    void argumentsAreRoundedToFloat32() {
        Outcome.Computed computed = call("keras.losses.MeanAbsoluteError")
                .input("y_true", matrix(1, 1))
                .input("y_pred", matrix(1, 1.1))
                .differentiate("y_pred")
                .evaluate();
        assertThat(computed.output()).isEqualTo(Tensor.rounded(DType.FLOAT32, Shape.of(), 1.1f - 1f));
        assertThat(computed.gradients().get("y_pred").dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void ignoredRowsLeaveTheMeanAndRowsOfWeightZeroDoNot() {
        CallBuilder sparse = call("keras.losses.SparseCategoricalCrossentropy")
                .input("y_true", classes(0, 1))
                .input("y_pred", matrix(2, 0.5, 0.5, 0.25, 0.75));
        double half = (float) StrictMath.log(2);
        assertThat(sparse.option("ignore_class", 1L).output()).containsExactly(half);
        assertThat(sparse.option("ignore_class", 7L)
                        .input("sample_weight", floats(1, 0))
                        .output())
                .containsExactly(half / 2);
    }

    @Test
    void valuesOfZeroLeaveTheMeanOfTheCircleLoss() {
        CallBuilder circle = call("keras.losses.Circle")
                .input("y_true", classes(0, 0, 1))
                .input("y_pred", matrix(2, 0.5, 0, 0.25, 0.5, 0, 0.5))
                .option("gamma", 2.0);
        double sum = circle.option("reduction", "sum").output()[0];
        assertThat(circle.option("reduction", "mean").output()[0]).isEqualTo((float) (sum / 2));
    }

    @Test
    void aVectorOfNoValuesIsReturned() {
        Tensor none = Tensor.ofDoubles(Shape.of(0, 2));
        CallBuilder empty = call("keras.losses.Huber").input("y_true", none).input("y_pred", none);
        assertThat(empty.evaluate().output().shape()).isEqualTo(Shape.of(0));
        Tensor steps = Tensor.ofDoubles(Shape.of(0, 3, 2));
        assertThat(empty.input("y_true", steps).input("y_pred", steps).output()).containsExactly(0);
    }

    @Test
    void refusals() {
        assertRefused(rows("batchmean"), "reduction must be sum_over_batch_size, mean", "'batchmean'");
        assertRefused(rows("sum").input("sample_weight", vector(1, 2, 3)), "do not broadcast");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void theGeneralizedCrossEntropyChecksItsExponent(double q) {
        assertRefused(
                call("keras.losses.CategoricalGeneralizedCrossEntropy")
                        .input("y_true", classes(0))
                        .input("y_pred", matrix(2, 0.5, 0.5))
                        .option("q", q),
                "q must be between 0 and 1, got " + q);
    }
}
