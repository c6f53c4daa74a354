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
import org.junit.jupiter.params.provider.CsvSource;

class MultiMarginLossTest {

    private static final Tensor SCORES = matrix(3, 0.25, 0.75, -0.5, 1.5, 0.25, 1.0);

    private static CallBuilder margin(Tensor input, Tensor target) {
        return torch("multi_margin_loss").input("input", input).input("target", target);
    }

    @Test
    void everyOtherClassWithinTheMarginCosts() {
        CallBuilder call = margin(SCORES, classes(0, 2)).option("reduction", "none");
        // 1 - 0.25 + 0.75 and 1 - 0.25 - 0.5; 1 - 1 + 1.5 and 1 - 1 + 0.25; over three classes.
        assertThat(call.output()).containsExactly(1.75 / 3, 1.75 / 3);
        assertThat(call.option("p", 2).output()).containsExactly((2.25 + 0.0625) / 3, (2.25 + 0.0625) / 3);
    }

    @Test
    void theWeightIsTheTargetsAndNoDivisor() {
        CallBuilder call = margin(SCORES, classes(0, 2)).input("weight", vector(2, 1, 0));
        assertThat(call.output()).containsExactly(1.75 / 3);
    }

    @Test
    void theResultHasTheTargetsShape() {
        CallBuilder call = margin(vector(0, 0), Tensor.ofLongs(Shape.of(), 1)).option("reduction", "none");
        assertThat(call.evaluate().output().shape()).isEqualTo(Shape.of());
        assertThat(margin(vector(0, 0), classes(1))
                        .option("reduction", "none")
                        .evaluate()
                        .output()
                        .shape())
                .isEqualTo(Shape.of(1));
        assertThat(margin(scalar(3), Tensor.ofLongs(Shape.of(), 0)).output()).containsExactly(0);
    }

    @Test
    void atTheMarginTheSlopeIsZero() {
        assertThat(margin(matrix(2, 0, 1), classes(1)).gradient("input")).containsExactly(0, 0);
        assertThat(margin(matrix(2, 0.5, 1), classes(1)).gradient("input")).containsExactly(0.5, -0.5);
    }

    @Test
    void nanCountsForNothing() {
        assertThat(margin(matrix(2, Double.NaN, 1), classes(1)).output()).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"none, 1", "none, 2", "mean, 1", "mean, 2", "sum, 2"})
    void gradients(String reduction, int p) {
        CallBuilder call =
                margin(SCORES, classes(0, 1)).option("reduction", reduction).option("p", p);
        CentralDifferences.check(call.input("weight", vector(2, 0.5, 0.25)), "input");
    }

    @Test
    void refusals() {
        assertRefused(margin(SCORES, classes(0, 3)), "[0, 2]", "3");
        assertRefused(margin(SCORES, classes(0, -100)), "-100");
        assertRefused(margin(SCORES, classes(0)), "target", "[2]", "[1]");
        assertRefused(margin(SCORES, classes(0, 1)).option("p", 3), "p must be 1 or 2");
        assertRefused(margin(SCORES, classes(0, 1)).input("weight", vector(1, 2)), "weight", "[3]");
        assertRefused(margin(SCORES, classes(0, 1)).input("weight", floats(1, 2, 3)), "weight", "float32");
        assertRefused(margin(SCORES, vector(0, 1)), "int64", "float64");
        assertRefused(margin(Tensor.rounded(DType.FLOAT16, Shape.of(1, 1), 1), classes(0)), "float16");
        assertRefused(margin(Tensor.ofDoubles(Shape.of(2, 0)), classes(0, 0)), "[2, 0]");
        assertRefused(margin(Tensor.ofDoubles(Shape.of(0, 2)), classes()), "rows");
        assertRefused(
                margin(SCORES, classes(0, 1)).input("weight", vector(1, 2, 3)).differentiate("weight"), "weight");
    }
}
