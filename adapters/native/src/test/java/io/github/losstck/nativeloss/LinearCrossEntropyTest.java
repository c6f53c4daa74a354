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

class LinearCrossEntropyTest {

    private static final Tensor INPUT = matrix(2, 0.5, -1, 1.25, 2);
    private static final Tensor WEIGHT = matrix(2, 1, 0.5, -0.25, 0.75, 2, -1.5);

    private static CallBuilder linear(Tensor input, Tensor weight, Tensor target) {
        return torch("linear_cross_entropy")
                .input("input", input)
                .input("linear_weight", weight)
                .input("target", target);
    }

    @Test
    void isTheCrossEntropyOfTheProducts() {
        // (0.5, -1) and (1.25, 2) by the three rows of the weight, plus the bias.
        assertThat(linear(INPUT, WEIGHT, classes(0, 2))
                        .input("linear_bias", vector(0.25, 0.5, 1))
                        .output())
                .containsExactly(torch("cross_entropy")
                        .input("input", matrix(3, 0.25, -0.375, 3.5, 2.5, 1.6875, 0.5))
                        .input("target", classes(0, 2))
                        .output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CallBuilder byIndex = linear(INPUT, WEIGHT, classes(0, 2))
                .input("linear_bias", vector(0.25, 0.5, 1))
                .input("weight", vector(0.5, 2, 1))
                .option("label_smoothing", 0.125)
                .option("reduction", reduction);
        CentralDifferences.check(byIndex, "input", "linear_weight", "linear_bias");
        CallBuilder byProbability = linear(INPUT, WEIGHT, matrix(3, 0.25, 0.5, 0.25, 0, 0.125, 0.875))
                .option("reduction", reduction);
        CentralDifferences.check(byProbability, "target", "input", "linear_weight");
    }

    @Test
    void furtherDimensionsOfTheWeightAreThoseOfTheLoss() {
        Tensor weight = Tensor.ofDoubles(Shape.of(2, 2, 1), 1, 2, -1, 0.5);
        CallBuilder call = linear(matrix(1, 1, -2), weight, Tensor.ofLongs(Shape.of(2, 2), 0, 1, 1, 0))
                .option("reduction", "none");
        assertThat(call.evaluate().output().shape()).isEqualTo(Shape.of(2, 2));
        CentralDifferences.check(call, "input", "linear_weight");
    }

    @Test
    void theResultHasTheInputsDtype() {
        Tensor weight = Tensor.rounded(DType.FLOAT32, Shape.of(2, 1), 1, -1);
        CallBuilder call = linear(floats(0.5), weight, Tensor.ofLongs(Shape.of(), 1));
        assertThat(call.differentiate("linear_weight").evaluate().output().dtype())
                .isEqualTo(DType.FLOAT32);
    }

    @Test
    void refusals() {
        assertRefused(linear(INPUT, matrix(3, 1, 2, 3), classes(0, 0)), "linear_weight", "[1, 3]");
        assertRefused(linear(INPUT, vector(1, 2), classes(0, 0)), "linear_weight", "[2]");
        assertRefused(linear(scalar(1), WEIGHT, classes(0)), "input", "[]");
        assertRefused(linear(INPUT, WEIGHT, classes(0, 3)), "[0, 2]", "3");
        assertRefused(linear(INPUT, WEIGHT, classes(0, 1)).input("linear_bias", vector(1)), "linear_bias", "[3]");
        assertRefused(linear(INPUT, WEIGHT, classes(0, 1)).input("linear_bias", floats(1, 2, 3)), "float32");
        assertRefused(linear(INPUT, WEIGHT, classes(0, 1)).input("weight", floats(1, 2, 3)), "weight", "float32");
        Tensor integers = Tensor.ofLongs(Shape.of(1, 1), 1);
        assertRefused(linear(integers, integers, classes(0)), "input must be of a floating dtype, got int64");
        assertRefused(
                linear(vector(1), Tensor.ofDoubles(Shape.of(2, 2, 1), 1, 2, 3, 4), classes(0)), "batch", "[2, 2, 1]");
        assertRefused(
                linear(INPUT, WEIGHT, matrix(3, 1, 0, 0, 0, 1, 0)).option("ignore_index", -100),
                "ignore_index",
                "-100");
    }
}
