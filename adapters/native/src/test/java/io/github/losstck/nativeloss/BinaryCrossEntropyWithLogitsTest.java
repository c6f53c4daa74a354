package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCrossEntropyWithLogitsTest {

    private static CallBuilder bce(Tensor input, Tensor target) {
        return torch("binary_cross_entropy_with_logits")
                .input("input", input)
                .input("target", target)
                .option("reduction", "none");
    }

    @Test
    void logOfTwoAtZero() {
        assertThat(bce(vector(0, -0.0), vector(0.5, 1)).output()).containsExactly(StrictMath.log(2), StrictMath.log(2));
    }

    @Test
    void linearAndExponentialTails() {
        assertThat(bce(vector(1000, -1000, 1000, 40), vector(0, 1, 1, 1)).output())
                .containsExactly(1000, 1000, 0, StrictMath.exp(-40));
    }

    @Test
    void softTargetDoesNotCancel() {
        // softplus(-1000) + 1000 y: PyTorch's own form gives 1.000444e-10 here.
        assertThat(bce(vector(-1000), vector(1e-13)).output()).containsExactly(1e-10);
        assertThat(bce(floats(-200), floats(1e-8)).output()[0]).isCloseTo(2e-6, within(1e-12));
    }

    @Test
    void gradientOfASaturatedLogitIsNotLost() {
        assertThat(bce(floats(20), floats(1)).gradient("input")[0]).isCloseTo(-2.0611536e-9, within(1e-16));
    }

    @Test
    void infiniteLogitsAreAsInPyTorch() {
        double infinity = Double.POSITIVE_INFINITY;
        CallBuilder call = bce(vector(infinity, -infinity, infinity, -infinity), vector(0, 1, 1, 0));
        assertThat(call.output()).containsExactly(infinity, Double.NaN, Double.NaN, Double.NaN);
        assertThat(call.gradient("input")).containsExactly(1, -1, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        Tensor input = matrix(3, 0.5, -1, 2, 30, -30, 0);
        Tensor target = matrix(3, 0, 1, 0.25, 0.5, 2, -1);
        CentralDifferences.check(bce(input, target).option("reduction", reduction), "input", "target");
        CentralDifferences.check(
                bce(input, target)
                        .option("reduction", reduction)
                        .input("weight", matrix(1, 0.5, 3))
                        .input("pos_weight", vector(2, 0.25, 0)),
                "input",
                "target");
        CentralDifferences.check(bce(input, target).input("weight", matrix(1, 0.5, 3)), "input", "target");
    }

    @Test
    void resultHasTheTargetsDtype() {
        assertThat(bce(vector(0), floats(0)).evaluate().output()).isEqualTo(floats(StrictMath.log(2)));
    }

    @Test
    void refusals() {
        assertRefused(bce(matrix(1, 1, 2), vector(1, 0)), "[2, 1], got [2]");
        assertRefused(bce(vector(1), CallBuilder.classes(0)), "int64");
        assertRefused(bce(CallBuilder.classes(0), vector(1)), "int64");
        assertRefused(bce(matrix(2, 1, 2), matrix(2, 1, 0)).input("pos_weight", vector(1, 2, 3)), "extents");
        assertRefused(bce(vector(1, 2), vector(1, 0)).input("weight", matrix(2, 1, 2, 3, 4)), "does not broadcast");
        assertRefused(bce(vector(1), vector(1)).input("weight", vector(1)).differentiate("weight"), "weight");
        assertRefused(bce(vector(1), vector(1)).option("reduction", "median"), "median");
    }
}
