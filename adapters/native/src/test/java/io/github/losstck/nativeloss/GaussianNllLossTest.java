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

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianNllLossTest {

    private static CallBuilder gaussian(Tensor input, Tensor target) {
        return torch("gaussian_nll_loss").input("input", input).input("target", target);
    }

    private static CallBuilder gaussian(Tensor input, Tensor target, Tensor variance) {
        return gaussian(input, target).input("var", variance);
    }

    @Test
    void halfTheSquaredErrorUnderAVarianceOfOne() {
        CallBuilder call = gaussian(vector(3, 1), vector(1, 1), vector(1, 1)).option("reduction", "none");
        assertThat(call.output()).containsExactly(2, 0);
        assertThat(call.gradient("var")).containsExactly(-1.5, 0.5);
        assertThat(gaussian(vector(1), vector(1), vector(1))
                        .option("full", true)
                        .output()[0])
                .isCloseTo(0.9189385332046728, within(1e-15));
    }

    @Test
    void formsOfTheVariance() {
        Tensor input = matrix(2, 1, 1, 1, 1);
        Tensor target = matrix(2, 0, 0, 0, 0);
        double[] rows = {0.5, 0.5, (StrictMath.log(4) + 0.25) / 2, (StrictMath.log(4) + 0.25) / 2};
        double[] columns = {rows[0], rows[2], rows[0], rows[2]};
        assertThat(unreduced(input, target, vector(1, 4))).containsExactly(rows);
        assertThat(unreduced(input, target, matrix(1, 1, 4))).containsExactly(rows);
        assertThat(unreduced(input, target, matrix(2, 1, 4))).containsExactly(columns);
        assertThat(unreduced(vector(1, 1), vector(0, 0), scalar(1))).containsExactly(0.5, 0.5);
    }

    private static double[] unreduced(Tensor input, Tensor target, Tensor variance) {
        return gaussian(input, target, variance).option("reduction", "none").output();
    }

    @Test
    void varianceAsANumber() {
        CallBuilder call = gaussian(floats(2, 0), floats(0, 0)).option("var", 1.0);
        assertThat(call.evaluate().output()).isEqualTo(Tensor.ofFloats(Shape.of(), 1));
        assertThat(call.gradient("input")).containsExactly(1, 0);
        assertThat(gaussian(classes(2), classes(0))
                        .option("var", 1.0)
                        .evaluate()
                        .output())
                .isEqualTo(Tensor.ofFloats(Shape.of(), 2));
    }

    @Test
    void slopeGoesThroughTheClamp() {
        CallBuilder call = gaussian(vector(1), vector(0), vector(0)).option("eps", 0.5);
        assertThat(call.output()[0]).isCloseTo((StrictMath.log(0.5) + 2) / 2, within(1e-16));
        assertThat(call.gradient("var")).containsExactly(-1);
    }

    @Test
    void quotientOfASquareThatOverflows() {
        double loss = gaussian(vector(1e160), vector(0), vector(1e300)).output()[0];
        assertThat(loss).isCloseTo(0.5e20, within(1e5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                gaussian(matrix(3, 0.5, -1, 2, 0.25, 3, -2), vector(0.5, 0, -1), vector(0.5, 2))
                        .option("reduction", reduction),
                "input",
                "target",
                "var");
    }

    @Test
    void refusals() {
        Tensor two = vector(1, 2);
        assertRefused(gaussian(two, two, vector(1, -0.5)), "var", "-0.5", "position 1");
        assertRefused(gaussian(two, two).option("var", -1.0), "var", "-1.0");
        assertRefused(gaussian(two, two), "var", "neither");
        assertRefused(gaussian(two, two, vector(1, 1, 1)), "var", "[2]", "[3]");
        assertRefused(gaussian(matrix(2, 1, 2, 3, 4), two, matrix(1, 1)), "var", "[1, 1]");
        assertRefused(gaussian(two, two, classes(1, 1)), "var", "int64");
        assertRefused(gaussian(two, two, two).option("reduction", "elementwise_mean"), "elementwise_mean");
    }
}
