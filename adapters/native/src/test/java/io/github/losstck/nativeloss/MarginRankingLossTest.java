package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginRankingLossTest {

    private static CallBuilder ranking(Tensor first, Tensor second, Tensor target) {
        return torch("margin_ranking_loss")
                .input("input1", first)
                .input("input2", second)
                .input("target", target);
    }

    @Test
    void whatTheLeadLacks() {
        CallBuilder call = ranking(vector(3, 1, 1, 0), vector(1, 3, 1.25, 0), vector(1, 1, -1, -1))
                .option("margin", 0.5)
                .option("reduction", "none");
        assertThat(call.output()).containsExactly(0, 2.5, 0.25, 0.5);
        assertThat(call.gradient("input2")).containsExactly(0, 1, -1, -1);
    }

    @Test
    void slopeAtTheMarginChanged() {
        CallBuilder call =
                ranking(vector(1.5), vector(1), vector(1)).option("margin", 0.5).differentiate("input1", "input2");
        var since = call.evaluateAs("2.14").gradients();
        assertThat(since.get("input1").doubleAt(0)).isEqualTo(0);
        var before = call.evaluateAs("2.13").gradients();
        assertThat(before.get("input1").doubleAt(0)).isEqualTo(-1);
        assertThat(before.get("input2").doubleAt(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                ranking(matrix(1, 0.5, 2, -1), matrix(2, 1, -0.5), matrix(1, 1, -1, 0.5))
                        .option("margin", 0.125)
                        .option("reduction", reduction),
                "input1",
                "input2",
                "target");
    }

    @Test
    void dtypes() {
        assertThat(ranking(classes(1), classes(3), classes(1)).evaluate().output())
                .isEqualTo(Tensor.ofFloats(Shape.of(), 2));
        assertThat(ranking(floats(1), vector(3), classes(1)).evaluate().output())
                .isEqualTo(scalar(2));
    }

    @Test
    void refusals() {
        assertRefused(ranking(vector(1), matrix(2, 1, 2), vector(1)), "same number of dimensions", "[1, 2]");
        assertThat(ranking(vector(1), matrix(2, 1, 2), vector(1))
                        .evaluateAs("1.10")
                        .output()
                        .toDoubles())
                .containsExactly(0.5);
        assertRefused(ranking(vector(1, 2, 3), vector(1, 2), vector(1)), "broadcast");
        assertRefused(ranking(vector(1), vector(1), Tensor.ofIntegers(DType.BOOL, Shape.of(1), 1)), "target", "bool");
        assertRefused(ranking(vector(1), vector(1), vector(1)).option("reduction", "batchmean"), "batchmean");
    }
}
