package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
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

class MultilabelMarginLossTest {

    private static CallBuilder margin(Tensor input, Tensor target) {
        return torch("multilabel_margin_loss").input("input", input).input("target", target);
    }

    private static Tensor targets(int columns, long... values) {
        return Tensor.ofLongs(Shape.of(values.length / columns, columns), values);
    }

    @Test
    void targetsEndAtTheFirstMinusOne() {
        // Targets 3 and 0 against 1 and 2: 0.25 + 0.5 + 0.75 + 1 of what is missing from 1.
        CallBuilder call = margin(matrix(4, 0.5, 0.25, 0.5, 1.0), targets(4, 3, 0, -1, 1));
        assertThat(call.output()).containsExactly((0.25 + 0.5 + 0.75 + 1) / 4);
        assertThat(margin(matrix(2, 5, 0), targets(2, -1, 0)).output()).containsExactly(0);
    }

    @Test
    void aClassNamedTwiceCountsTwice() {
        CallBuilder call = margin(vector(0.5, 0, 0), classes(0, 0, -1));
        assertThat(call.output()).containsExactly(2.0 / 3);
        assertThat(call.gradient("input")).containsExactly(-4.0 / 3, 2.0 / 3, 2.0 / 3);
    }

    @Test
    void atTheMarginTheSlopeIsZero() {
        assertThat(margin(vector(1, 0), classes(0, -1)).gradient("input")).containsExactly(0, 0);
    }

    @Test
    void nanCountsForNothing() {
        assertThat(margin(vector(Double.NaN, 1), classes(1, -1)).output()).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        Tensor scores = matrix(4, 0.5, 0.25, 0.75, 1.0, -2, 0.5, 1.75, 0);
        CallBuilder call = margin(scores, targets(4, 3, 0, -1, 1, 2, -1, 0, 0)).option("reduction", reduction);
        CentralDifferences.check(call, "input");
    }

    @Test
    void refusals() {
        assertRefused(margin(vector(1, 2), classes(2, -1)), "[0, 1]", "2");
        assertRefused(margin(vector(1, 2), classes(-1, -2)), "-2", "position 1");
        assertRefused(margin(vector(1, 2), targets(2, 0, -1)), "[2]", "[1, 2]");
        assertRefused(margin(matrix(2, 1, 2), classes(0, -1)), "[1, 2]");
        assertRefused(margin(vector(1, 2), Tensor.ofIntegers(DType.INT32, Shape.of(2), 0, -1)), "int64", "int32");
        assertRefused(margin(Tensor.ofDoubles(Shape.of(0, 2)), Tensor.ofLongs(Shape.of(0, 2))), "rows");
        assertRefused(margin(Tensor.ofDoubles(Shape.of(1, 1, 1), 1), classes(0)), "[1, 1, 1]");
    }
}
