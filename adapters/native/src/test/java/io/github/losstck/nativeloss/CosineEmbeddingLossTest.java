package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.torch;
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

class CosineEmbeddingLossTest {

    private static CallBuilder cosine(Tensor first, Tensor second, Tensor target) {
        return torch("cosine_embedding_loss")
                .input("input1", first)
                .input("input2", second)
                .input("target", target);
    }

    @Test
    void togetherApartAndNeither() {
        Tensor three = matrix(2, 3, 4, 3, 4, 3, 4);
        Tensor axis = matrix(2, 1, 0, 1, 0, 1, 0);
        double[] losses = cosine(three, axis, vector(1, -1, 0))
                .option("margin", 0.125)
                .option("reduction", "none")
                .output();
        assertThat(losses[0]).isCloseTo(0.4, within(1e-12));
        assertThat(losses[1]).isCloseTo(0.475, within(1e-12));
        assertThat(losses[2]).isZero();
    }

    @Test
    void epsilonIsThatOfAFloat() {
        double[] losses = cosine(matrix(1, 1e-7), matrix(1, 1e-7), vector(1))
                .option("reduction", "none")
                .output();
        assertThat(losses[0]).isCloseTo(0.9900990098618194, within(1e-15));
    }

    @Test
    void vectorsWithoutLength() {
        CallBuilder call = cosine(matrix(2, 0, 0), matrix(2, 3, 4), vector(1)).option("reduction", "none");
        assertThat(call.output()).containsExactly(1);
        assertThat(call.gradient("input1")[0]).isCloseTo(-0.6e6, within(1.0));
    }

    @Test
    void hugeVectorsHaveADirection() {
        CallBuilder call =
                cosine(matrix(2, 3e200, 4e200), matrix(2, 1e300, 0), vector(1)).option("reduction", "none");
        assertThat(call.output()[0]).isCloseTo(0.4, within(1e-15));
        double[] slopes = call.gradient("input1");
        assertThat(slopes[0]).isCloseTo(-0.128e-200, within(1e-214));
        assertThat(slopes[1]).isCloseTo(0.096e-200, within(1e-214));
    }

    @Test
    void slopeAtTheMarginChanged() {
        CallBuilder call = cosine(matrix(2, 1, 0), matrix(2, 0, 1), vector(-1)).differentiate("input1");
        assertThat(call.evaluateAs("2.14").gradients().get("input1").toDoubles())
                .containsExactly(0, 0);
        assertThat(call.evaluateAs("2.13").gradients().get("input1").doubleAt(1))
                .isCloseTo(1, within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                cosine(matrix(3, 0.5, -1, 2), matrix(3, 1, 0.25, 3, -2, 1, 0.5), vector(1, -1))
                        .option("margin", -0.75)
                        .option("reduction", reduction),
                "input1",
                "input2");
        CentralDifferences.check(
                cosine(matrix(1, 0.5, -2), matrix(2, 1, 0.25, 3, -2), vector(1)).option("reduction", reduction),
                "input1",
                "input2");
    }

    @Test
    void oneVectorWithoutABatch() {
        CallBuilder call = cosine(vector(1, 2), vector(2, 1), scalar(1)).option("reduction", "none");
        assertThat(call.evaluate().output().shape()).isEqualTo(Shape.of());
        assertThat(call.output()[0]).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void integersGiveFloats() {
        Tensor row = Tensor.ofIntegers(DType.INT64, Shape.of(1, 1), 1);
        assertThat(cosine(row, row, vector(-1)).evaluate().output()).isEqualTo(Tensor.ofFloats(Shape.of(), 1));
    }

    @Test
    void refusals() {
        Tensor rows = matrix(2, 1, 2, 3, 4);
        assertRefused(cosine(rows, rows, matrix(1, 1, 1)), "target", "[2, 1]");
        assertRefused(cosine(rows, rows, scalar(1)), "one dimension more", "[2, 2]");
        assertRefused(cosine(vector(1), vector(1), vector(1)), "one dimension more", "[1]");
        assertRefused(cosine(rows, rows, vector(1, 1, 1)), "broadcast");
        assertRefused(cosine(rows, matrix(3, 1, 2, 3), vector(1)), "broadcast");
        assertRefused(cosine(rows, rows, vector(1, 1)).differentiate("target"), "target");
        assertRefused(cosine(rows, rows, vector(1, 1)).option("reduction", "batchmean"), "batchmean");
    }
}
