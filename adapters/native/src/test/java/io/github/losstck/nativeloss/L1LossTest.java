package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class L1LossTest {

    private static CallBuilder l1(Tensor input, Tensor target) {
        return torch("l1_loss").input("input", input).input("target", target);
    }

    @Test
    void meanOfTheDistances() {
        assertThat(l1(matrix(2, 1, 1, 1, 1), matrix(2, 0, 1, 2, 3)).output()).containsExactly(1);
    }

    @Test
    void weightedMeanDividesByTheWeights() {
        CallBuilder call = l1(vector(1, 2, 4), vector(0, 0, 0)).input("weight", vector(0.5, 2, 1));
        assertThat(call.output()).containsExactly(8.5 / 3.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                l1(matrix(1, 1, 2), vector(0.5, 3, -1)).option("reduction", reduction), "input", "target");
        CentralDifferences.check(
                l1(vector(1, 2), vector(0.5, 3)).input("weight", vector(0.5, 2)).option("reduction", reduction),
                "input",
                "target",
                "weight");
    }

    @Test
    void weightOfABroadcastInputHasAGradient() {
        CentralDifferences.check(
                l1(vector(1, 2), matrix(2, 0.5, 3, -1, 7)).input("weight", vector(0.5, 2)),
                "input",
                "target",
                "weight");
    }

    @Test
    void slopeAtZeroIsZeroSinceVersion14() {
        CallBuilder call = l1(vector(0, -0.0, 1), vector(0, 0, 1))
                .option("reduction", "sum")
                .differentiate("input");
        assertThat(call.evaluateAs("1.4").gradients().get("input").toDoubles()).containsExactly(0, 0, 0);
        assertThat(call.evaluateAs("1.3").gradients().get("input").toDoubles()).containsExactly(1, 1, 1);
    }

    @Test
    void integersSumAsIntegersAndHaveNoMean() {
        CallBuilder call = l1(CallBuilder.classes(1, 2), CallBuilder.classes(0, 0));
        assertThatThrownBy(call::evaluate)
                .isInstanceOf(LossArgumentException.class)
                .hasMessageContaining("int64");
        assertThat(call.option("reduction", "sum").evaluate().output()).isEqualTo(Tensor.ofLongs(Shape.of(), 3));
    }

    @Test
    void resultIsPromoted() {
        Tensor halves = Tensor.rounded(DType.FLOAT16, Shape.of(1), 1.5);
        Tensor brains = Tensor.rounded(DType.BFLOAT16, Shape.of(1), 1);
        assertThat(l1(halves, brains).evaluate().output()).isEqualTo(Tensor.ofFloats(Shape.of(), 0.5f));
    }

    @Test
    void legacyArgumentsOverrideTheReduction() {
        CallBuilder sum = l1(vector(1, 3), vector(0, 0)).option("size_average", false);
        assertThat(sum.output()).containsExactly(4);
        CallBuilder none =
                l1(vector(1, 3), vector(0, 0)).option("reduce", false).option("reduction", "sum");
        assertThat(none.output()).containsExactly(1, 3);
        CallBuilder mean = l1(vector(1, 3), vector(0, 0)).option("reduce", true).option("reduction", "sum");
        assertThat(mean.output()).containsExactly(2);
    }

    @Test
    void emptyTensors() {
        CallBuilder call = l1(vector(), vector());
        assertThat(call.output()).containsExactly(Double.NaN);
        assertThat(call.option("reduction", "sum").output()).containsExactly(0);
        assertThat(call.option("reduction", "none").output()).isEmpty();
    }

    @Test
    void refusals() {
        assertRefused(l1(vector(1, 2, 3), vector(1, 2)), "extents 3 and 2");
        assertRefused(l1(vector(1), vector(1)).option("reduction", "batchmean"), "batchmean");
        assertRefused(l1(vector(1, 2), vector(1, 2)).input("weight", vector(1)), "[2], got [1]");
        assertRefused(l1(vector(1), Tensor.ofIntegers(DType.BOOL, Shape.of(1), 1)), "bool");
        assertRefused(l1(vector(1), CallBuilder.classes(1)).differentiate("target"), "int64");
    }
}
