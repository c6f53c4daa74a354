package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static io.github.losstck.nativeloss.Refusals.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NllLossTest {

    private static final Tensor SCORES = matrix(3, -1, -0.5, -3, -2, -0.25, -1);

    private static CallBuilder nll(Tensor input, Tensor target) {
        return torch("nll_loss").input("input", input).input("target", target);
    }

    @Test
    void picksTheScoreOfTheClass() {
        assertThat(nll(SCORES, classes(2, 0)).option("reduction", "none").output())
                .containsExactly(3, 2);
        assertThat(nll(vector(-1, -2), Tensor.ofLongs(Shape.of(), 1)).output()).containsExactly(2);
    }

    @Test
    void meanIsOverTheWeightsThatCount() {
        CallBuilder call = nll(SCORES, classes(2, 0)).input("weight", vector(0.5, 1, 2));
        assertThat(call.output()).containsExactly(7 / 2.5);
        assertThat(nll(SCORES, classes(-100, 0))
                        .input("weight", vector(0.5, 1, 2))
                        .output())
                .containsExactly(2);
    }

    @Test
    void imagesHaveAClassAPixel() {
        Tensor input = Tensor.ofDoubles(Shape.of(1, 2, 2, 2), -1, -2, -3, -4, -5, -6, -7, -8);
        Tensor target = Tensor.ofLongs(Shape.of(1, 2, 2), 0, 1, 1, 0);
        assertThat(nll(input, target).option("reduction", "none").evaluate().output())
                .isEqualTo(Tensor.ofDoubles(Shape.of(1, 2, 2), 1, 6, 7, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        Tensor input = Tensor.ofDoubles(Shape.of(2, 2, 2), -1, -2, -3, -4, -5, -6, -7, -8);
        Tensor target = Tensor.ofLongs(Shape.of(2, 2), 0, 1, 1, -100);
        CentralDifferences.check(nll(input, target).option("reduction", reduction), "input");
        CentralDifferences.check(
                nll(input, target).option("reduction", reduction).input("weight", vector(0.5, 3)), "input");
    }

    @Test
    void meanOverNothing() {
        CallBuilder ignored = nll(SCORES, classes(-100, -100)).differentiate("input");
        assertThat(ignored.evaluateAs("1.11").output()).isEqualTo(scalar(Double.NaN));
        assertThat(ignored.evaluateAs("1.10").output()).isEqualTo(scalar(0));
        assertThat(ignored.gradient("input")).containsOnly(0);
        CallBuilder weightless = nll(SCORES, classes(0, 0)).input("weight", vector(0, 1, 2));
        assertThat(weightless.output()).containsExactly(Double.NaN);
        assertThat(weightless.gradient("input")).containsExactly(Double.NaN, 0, 0, Double.NaN, 0, 0);
        CallBuilder empty = nll(Tensor.ofDoubles(Shape.of(0, 3)), classes());
        assertThat(empty.evaluateAs("1.10").output()).isEqualTo(scalar(Double.NaN));
    }

    @Test
    void anIgnoredRowMayHoldNaN() {
        CallBuilder call = nll(matrix(2, Double.NaN, 0, 1, 2), classes(-100, 1));
        assertThat(call.output()).containsExactly(-2);
        assertThat(call.gradient("input")).containsExactly(0, 0, 0, -1);
    }

    @Test
    void bytesAreClassesToo() {
        Tensor bytes = Tensor.ofIntegers(DType.UINT8, Shape.of(2), 2, 255);
        assertThat(nll(SCORES, bytes).option("ignore_index", 255).output()).containsExactly(3);
        assertRefusedBy("1.9", nll(SCORES, bytes).option("ignore_index", 255), "uint8");
    }

    @Test
    void aLoneClassForAnInputWithoutBatchSince29() {
        CallBuilder call = nll(vector(-1, -2), classes(0));
        assertThat(call.output()).containsExactly(1);
        assertRefusedBy("2.8", call, "[1]");
        assertRefused(call.differentiate("input"), "[1]");
    }

    @Test
    void refusals() {
        assertRefused(nll(SCORES, classes(3, 0)), "[0, 2]", "got 3 at position 0");
        assertRefused(nll(SCORES, classes(0, -1)), "got -1 at position 1");
        assertRefused(nll(SCORES, classes(0)), "[2]", "[1]");
        assertRefused(nll(SCORES, vector(0, 1)), "int64", "float64");
        assertRefused(nll(SCORES, Tensor.ofIntegers(DType.INT32, Shape.of(2), 0, 1)), "int32");
        assertRefused(nll(scalar(1), Tensor.ofLongs(Shape.of(), 0)), "[]");
        assertRefused(nll(SCORES, classes(0, 1)).input("weight", vector(1, 2)), "[3], got [2]");
        assertRefused(nll(SCORES, classes(0, 1)).input("weight", floats(1, 2, 3)), "float64", "float32");
        assertRefused(
                nll(SCORES, classes(0, 1)).input("weight", vector(1, 2, 3)).differentiate("weight"), "weight");
        assertRefused(nll(classes(0, 1), Tensor.ofLongs(Shape.of(), 0)), "input", "int64");
    }
}
