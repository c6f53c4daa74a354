package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
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

class SoftMarginLossTest {

    private static CallBuilder margin(Tensor input, Tensor target) {
        return torch("soft_margin_loss").input("input", input).input("target", target);
    }

    @Test
    void doesNotOverflow() {
        CallBuilder call = margin(vector(-800, 800, 0), vector(1, 1, -1)).option("reduction", "none");
        assertThat(call.output()).containsExactly(800, 0, StrictMath.log(2));
        assertThat(call.gradient("input")).containsExactly(-1, 0, 0.5);
    }

    @Test
    void smallTailKeepsItsDigits() {
        double loss = margin(vector(30), vector(1)).output()[0];
        assertThat(loss).isCloseTo(StrictMath.exp(-30) - StrictMath.exp(-60) / 2, within(1e-28));
    }

    @Test
    void labelsBroadcastAndMayBeIntegers() {
        assertThat(margin(matrix(2, 0, 0, -900, 900), classes(1, -1))
                        .option("reduction", "none")
                        .output())
                .containsExactly(StrictMath.log(2), StrictMath.log(2), 900, 900);
        assertThat(margin(floats(-2, 4), vector(0, 0)).evaluate().output())
                .isEqualTo(Tensor.ofFloats(Shape.of(), (float) StrictMath.log(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                margin(matrix(3, 0.5, -1, 2, -3, 0.25, 9), vector(1, -1, 0.5)).option("reduction", reduction), "input");
    }

    @Test
    void refusals() {
        assertRefused(margin(matrix(1, 1, 2), vector(1, -1)), "target", "[2]", "[2, 1]");
        assertRefused(margin(classes(1), vector(1)), "input", "int64");
        assertRefused(margin(vector(1), Tensor.ofIntegers(DType.BOOL, Shape.of(1), 1)), "target", "bool");
        assertRefused(margin(vector(1), vector(1)).differentiate("target"), "target");
        assertRefused(margin(vector(1), vector(1)).option("reduction", "batchmean"), "batchmean");
    }
}
