package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KlDivTest {

    private static CallBuilder divergence(Tensor input, Tensor target) {
        return torch("kl_div").input("input", input).input("target", target);
    }

    @ParameterizedTest
    @CsvSource({"sum, 0.75", "mean, 0.1875", "batchmean, 0.375"})
    void divisors(String reduction, double expected) {
        // A target of 1 costs -x, one of 0 nothing.
        CallBuilder call = divergence(matrix(2, -0.5, -9, -0.25, -9), matrix(2, 1, 0, 1, 0));
        assertThat(call.option("reduction", reduction).output()).containsExactly(expected);
    }

    @Test
    void batchMeanDividesByTheInputsRows() {
        assertThat(divergence(matrix(1, -1, -3), matrix(2, 1, 1, 1, 1))
                        .option("reduction", "batchmean")
                        .output())
                .containsExactly(4);
        assertThat(divergence(scalar(-1), vector(1, 1))
                        .option("reduction", "batchmean")
                        .output())
                .containsExactly(2);
    }

    @Test
    void deprecatedArgumentsLeaveTheDivisionByTheBatch() {
        CallBuilder call =
                divergence(matrix(2, -1, -2, -3, -6), matrix(2, 1, 1, 1, 1)).option("reduction", "batchmean");
        assertThat(call.option("size_average", false).output()).containsExactly(6);
        assertThat(call.option("size_average", true).output()).containsExactly(1.5);
        assertThat(call.option("reduce", false).output()).containsExactly(0.5, 1, 1.5, 3);
        assertThat(call.gradient("input")).containsExactly(-0.5, -0.5, -0.5, -0.5);
    }

    @Test
    void zeroTargets() {
        CallBuilder call = divergence(vector(-1, Double.NEGATIVE_INFINITY), vector(0, 0))
                .option("reduction", "none")
                .differentiate("input", "target");
        assertThat(call.output()).containsExactly(0, Double.NaN);
        assertThat(call.gradient("target")).containsExactly(Double.NaN, Double.NaN);
        var before = call.evaluateAs("1.12");
        assertThat(before.output().toDoubles()).containsExactly(0, 0);
        assertThat(before.gradients().get("target").toDoubles()).containsExactly(0, 0);
    }

    @Test
    void logarithmicTargets() {
        CallBuilder call = divergence(vector(-1, 2), vector(0, 1))
                .option("log_target", true)
                .option("reduction", "none");
        assertThat(call.output()[0]).isEqualTo(1);
        assertThat(call.output()[1]).isCloseTo(-Math.E, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum", "batchmean"})
    void gradients(String reduction) {
        CentralDifferences.check(
                divergence(matrix(1, -0.5, -2), matrix(3, 0.25, 0.5, 1.5, 0.75, 2, 0.5))
                        .option("reduction", reduction),
                "input",
                "target");
        CentralDifferences.check(
                divergence(matrix(3, -0.5, -2, 1, 0.5, -1, -3), vector(-0.25, 0.5, -1.5))
                        .option("log_target", true)
                        .option("reduction", reduction),
                "input",
                "target");
    }

    @Test
    void refusals() {
        assertRefused(divergence(vector(-1), classes(1)), "target", "int64");
        assertRefused(divergence(classes(-1), vector(1)), "input", "int64");
        assertRefused(divergence(floats(-1), floats(1)).option("reduction", "batch_mean"), "batch_mean");
        assertRefused(divergence(vector(-1, -2, -3), vector(1, 0)), "broadcast");
    }
}
