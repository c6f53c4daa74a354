package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
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

class MultilabelSoftMarginLossTest {

    private static CallBuilder margin(Tensor input, Tensor target) {
        return torch("multilabel_soft_margin_loss").input("input", input).input("target", target);
    }

    @Test
    void meanOverTheClasses() {
        CallBuilder call =
                margin(matrix(2, 0, 0, 1000, -1000), matrix(2, 1, 0, 0, 1)).option("reduction", "none");
        assertThat(call.output()).containsExactly(StrictMath.log(2), 1000);
        assertThat(call.evaluate().output().shape()).isEqualTo(Shape.of(2));
        assertThat(margin(floats(-800, 800), floats(1, 0))
                        .option("reduction", "none")
                        .output())
                .containsExactly(800);
    }

    @Test
    void sumsTheDimensionOfTheInputsNumber() {
        // The target's rows are summed, as PyTorch does, because the input's last dimension is its first.
        CallBuilder call = margin(vector(1, 2), matrix(2, 0, 1, 1, 0, 1, 1)).option("reduction", "none");
        assertThat(call.output()[0]).isCloseTo(0.9698925312773342, within(1e-15));
        assertThat(call.output()[1]).isCloseTo(1.190392016564459, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CallBuilder call =
                margin(matrix(3, 0.5, -1, 2, 20, -20, 0), vector(0, 1, 0.25)).option("reduction", reduction);
        CentralDifferences.check(call.input("weight", matrix(1, 0.5, 2)), "input", "target", "weight");
    }

    @Test
    void noClassesAreNaN() {
        Tensor empty = Tensor.ofDoubles(Shape.of(2, 0));
        assertThat(margin(empty, empty).option("reduction", "none").output()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void refusals() {
        assertRefused(margin(scalar(1), scalar(1)), "input", "[]");
        assertRefused(margin(vector(1), Tensor.ofIntegers(DType.BOOL, Shape.of(1), 1)), "bool");
        assertRefused(margin(vector(1), vector(1)).option("reduction", "elementwise_mean"), "elementwise_mean");
    }
}
