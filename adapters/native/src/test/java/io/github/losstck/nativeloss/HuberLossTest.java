package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuberLossTest {

    private static CallBuilder huber(Tensor input, Tensor target) {
        return torch("huber_loss").input("input", input).input("target", target);
    }

    @Test
    void quadraticThenLinear() {
        CallBuilder call = huber(vector(0, 1, -1, 2), vector(0, 0, 0, 0)).option("reduction", "none");
        assertThat(call.output()).containsExactly(0, 0.5, 0.5, 1.5);
        assertThat(call.gradient("input")).containsExactly(0, 1, -1, 1);
    }

    @Test
    void infiniteDeltaIsHalfTheSquaredError() {
        CallBuilder call = huber(vector(0, 3), vector(0, 0))
                .option("delta", Double.POSITIVE_INFINITY)
                .option("reduction", "none");
        assertThat(call.output()).containsExactly(0, 4.5);
        assertThat(call.gradient("input")).containsExactly(0, 3);
    }

    @Test
    void weightedMeanDividesByTheElements() {
        CallBuilder call = huber(vector(1, 2, 4), vector(0, 0, 0)).input("weight", vector(0.5, 2, 1));
        assertThat(call.output()).containsExactly(2.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                huber(vector(1, 2, 3), matrix(3, 0.5, 3, -1, 0, 2.25, 3.5))
                        .input("weight", vector(0.5, 2, 0))
                        .option("reduction", reduction)
                        .option("delta", 0.75),
                "input",
                "target",
                "weight");
    }

    @Test
    void resultHasTheInputsDtype() {
        assertThat(huber(floats(1), vector(0)).evaluate().output()).isEqualTo(Tensor.ofFloats(Shape.of(), 0.5f));
    }

    @Test
    void refusals() {
        assertRefused(huber(vector(1), vector(0)).option("delta", 0.0), "delta", "0.0");
        assertRefused(huber(vector(1), vector(0)).option("delta", -1), "delta", "-1.0");
        assertRefused(huber(floats(1), vector(0)).differentiate("input"), "float32 and float64");
        assertRefused(huber(CallBuilder.classes(1), vector(0)), "input", "int64");
        assertRefused(
                huber(vector(1), vector(0)).input("weight", vector(1)).option("reduction", "elementwise_mean"),
                "elementwise_mean");
    }
}
