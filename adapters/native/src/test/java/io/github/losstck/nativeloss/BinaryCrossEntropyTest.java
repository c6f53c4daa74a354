package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static io.github.losstck.nativeloss.Refusals.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCrossEntropyTest {

    private static CallBuilder bce(Tensor input, Tensor target) {
        return torch("binary_cross_entropy").input("input", input).input("target", target);
    }

    @Test
    void logarithmsAreClampedAndTheirSlopesAreNot() {
        CallBuilder call = bce(vector(0, 1, 0, 1), vector(1, 0, 0, 1)).option("reduction", "none");
        assertThat(call.output()).containsExactly(100, 100, 0, -0.0);
        double steepest = 1 / (double) 1e-12f;
        assertThat(call.gradient("input")).containsExactly(-steepest, steepest, 0, 0);
    }

    @Test
    void tinyProbabilityOfNothing() {
        assertThat(bce(vector(0x1p-60), vector(0)).output()).containsExactly(0x1p-60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        Tensor input = matrix(3, 0.1, 0.5, 0.9, 0.25, 0.75, 0.03);
        Tensor target = matrix(3, 0.25, 1, 0, 0.5, 0.75, 0.125);
        CentralDifferences.check(bce(input, target).option("reduction", reduction), "input");
        CentralDifferences.check(
                bce(input, matrix(3, 0.25, 0.5, 0.75, 0.5, 0.75, 0.125))
                        .option("reduction", reduction)
                        .input("weight", vector(0.5, 2, 3)),
                "input",
                "target");
    }

    @Test
    void slopeByTheTargetIsNotClamped() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(bce(vector(1, 0, 0.5), vector(1, 0, 0.5))
                        .option("reduction", "sum")
                        .gradient("target"))
                .containsExactly(-infinity, infinity, 0);
    }

    @Test
    void threeErasOfTheSameCall() {
        CallBuilder call = bce(matrix(2, 1, 1, 1, 1), matrix(2, 0, 1, 2, 3));
        assertThat(call.evaluateAs("1.4").output().doubleAt(0)).isCloseTo(-13.8155, within(5e-5));
        assertThat(call.evaluateAs("1.5").output().doubleAt(0)).isEqualTo(-50);
        assertThat(call.evaluateAs("2.0").output().doubleAt(0)).isEqualTo(-50);
        assertRefusedBy("2.1", call, "target", "[0, 1]", "2.0");
    }

    @Test
    void shiftedLogarithmsBefore15() {
        CallBuilder call =
                bce(vector(0, 1), vector(1, 0)).option("reduction", "none").differentiate("input");
        assertThat(call.evaluateAs("1.4").output().toDoubles())
                .containsExactly(-StrictMath.log(1e-12), -StrictMath.log(1e-12));
        assertThat(call.evaluateAs("1.4").gradients().get("input").doubleAt(0)).isCloseTo(-1e12, within(1e3));
    }

    @Test
    void equalNumbersOfElementsWereEnoughBefore17() {
        CallBuilder call = bce(matrix(1, 0.1, 0.2), vector(1, 0));
        assertThat(call.evaluateAs("1.6").output().doubleAt(0)).isCloseTo(1.26286432, within(1e-8));
        assertRefusedBy("1.7", call, "[2, 1], got [2]");
    }

    @Test
    void refusals() {
        assertRefused(bce(vector(1.0000001), vector(1)), "input", "1.0000001");
        assertRefused(bce(vector(Double.NaN), vector(1)), "input", "NaN");
        assertRefused(bce(vector(0.5), vector(-1)), "target", "-1.0");
        assertRefused(bce(floats(0.5), vector(1)), "float32", "float64");
        assertRefused(bce(vector(0.5), CallBuilder.classes(1)), "float64", "int64");
        assertRefused(bce(vector(0.5, 0.5), vector(1, 1)).input("weight", matrix(2, 1, 1, 1, 1)), "weight");
        assertRefused(bce(vector(0.5), vector(1)).input("weight", vector(1)).differentiate("weight"), "weight");
        assertRefusedBy("1.9", bce(vector(0.5), vector(1)).differentiate("target"), "1.10");
    }
}
