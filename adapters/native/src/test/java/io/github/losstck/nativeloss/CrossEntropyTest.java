package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
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
import org.junit.jupiter.params.provider.CsvSource;

class CrossEntropyTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static CallBuilder ce(Tensor input, Tensor target) {
        return torch("cross_entropy").input("input", input).input("target", target);
    }

    private static CallBuilder unreduced(Tensor input, Tensor target) {
        return ce(input, target).option("reduction", "none");
    }

    @Test
    void printedExamples() {
        assertThat(ce(matrix(3, 0.8, 2, 1.2), classes(0)).output()[0]).isCloseTo(1.7599, within(5e-5));
        assertThat(ce(matrix(3, 0.8, 2, 2), classes(0)).output()).containsExactly(2.033428210756229);
    }

    @Test
    void aDominatedClassKeepsItsShare() {
        CallBuilder call = unreduced(matrix(2, 0, 40), classes(1));
        assertThat(call.output()).containsExactly(StrictMath.exp(-40));
        assertThat(call.gradient("input")).containsExactly(StrictMath.exp(-40), -StrictMath.exp(-40));
        CallBuilder certain = unreduced(matrix(2, 0, 40), matrix(2, 0, 1));
        assertThat(certain.output()).containsExactly(StrictMath.exp(-40));
        assertThat(certain.gradient("input")).containsExactly(StrictMath.exp(-40), -StrictMath.exp(-40));
    }

    @Test
    void largeLogits() {
        assertThat(unreduced(matrix(3, 1e4, -1e4, 0), classes(1)).output()).containsExactly(20_000);
        assertThat(unreduced(matrix(2, 1e8, 1e8), classes(1)).output()).containsExactly(StrictMath.log(2));
    }

    @Test
    void smoothingWeightsAndIgnoredRows() {
        // pytorch/pytorch#69339, pytorch/pytorch#73205
        CallBuilder call = ce(matrix(3, 1, -0.5, 3, -2, 0.2, 1, 0.1, 0.2, 0.3), classes(2, -100, 1))
                .input("weight", vector(0.5, 1, 2))
                .option("label_smoothing", 0.1);
        assertThat(call.output()[0]).isCloseTo(0.519633375, within(5e-10));
        assertThat(call.option("reduction", "none").output()[1]).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "mean, 0", "sum, 0", "none, 0.25", "mean, 0.25", "sum, 1"})
    void gradients(String reduction, double smoothing) {
        Tensor input = Tensor.ofDoubles(Shape.of(2, 3, 2), 0.5, 1, -1, 2, 0.25, 0, 3, -3, 1, 1, -0.5, 2);
        Tensor index = Tensor.ofLongs(Shape.of(2, 2), 0, 2, -100, 1);
        Tensor share = Tensor.ofDoubles(Shape.of(2, 3, 2), 0.5, 1, 0.25, 0, 0.25, 0, 0, 0.75, 1, 0.5, 3, -2);
        for (Tensor target : new Tensor[] {index, share}) {
            CallBuilder plain = ce(input, target).option("reduction", reduction).option("label_smoothing", smoothing);
            CentralDifferences.check(plain, "input");
        }
        CentralDifferences.check(
                ce(input, index)
                        .option("reduction", reduction)
                        .option("label_smoothing", smoothing)
                        .input("weight", vector(0.5, 1, 2)),
                "input");
        CentralDifferences.check(
                ce(input, share)
                        .option("reduction", reduction)
                        .option("label_smoothing", smoothing)
                        .input("weight", vector(0.5, 1, 2)),
                "input",
                "target",
                "weight");
    }

    @Test
    void meanOfProbabilitiesIsOverTheRows() {
        Tensor input = matrix(2, 0, 0, 0, 0);
        CallBuilder call = ce(input, matrix(2, 0.5, 0.5, 1, 0)).input("weight", vector(3, 1));
        assertThat(call.output()[0]).isCloseTo(2.5 * StrictMath.log(2), within(1e-15));
    }

    @Test
    void negativeSmoothingIsNone() {
        CallBuilder call = ce(matrix(2, 1, 0), classes(1)).option("label_smoothing", -0.1);
        assertThat(call.output()).containsExactly(1 + StrictMath.log1p(StrictMath.exp(-1)));
    }

    @Test
    void infiniteLogits() {
        assertThat(unreduced(matrix(2, INFINITY, 0), classes(0)).output()).containsExactly(Double.NaN);
        assertThat(unreduced(matrix(2, INFINITY, 0), classes(1)).output()).containsExactly(Double.NaN);
        assertThat(unreduced(matrix(2, -INFINITY, -INFINITY), classes(1)).output())
                .containsExactly(Double.NaN);
        assertThat(unreduced(matrix(2, -INFINITY, 0), matrix(2, 0, 1)).output()).containsExactly(Double.NaN);
        CallBuilder other = unreduced(matrix(2, -INFINITY, 0), classes(1));
        assertThat(other.output()).containsExactly(0);
        assertThat(other.gradient("input")).containsExactly(0, 0);
        CallBuilder own = unreduced(matrix(2, -INFINITY, 0), classes(0));
        assertThat(own.output()).containsExactly(INFINITY);
        assertThat(own.gradient("input")).containsExactly(-1, 1);
        CallBuilder smooth = unreduced(matrix(2, -INFINITY, 0), classes(1)).option("label_smoothing", 0.1);
        assertThat(smooth.output()).containsExactly(INFINITY);
        assertThat(smooth.gradient("input")).containsExactly(-0.05, 0.05);
    }

    @Test
    void nanInAnIgnoredRowStaysInItsGradient() {
        CallBuilder call = ce(matrix(2, Double.NaN, 0, 0, 0), classes(-100, 1));
        assertThat(call.output()).containsExactly(StrictMath.log(2));
        assertThat(call.gradient("input")).containsExactly(Double.NaN, Double.NaN, 0.5, -0.5);
    }

    @Test
    void resultOfProbabilitiesIsPromoted() {
        Tensor input = Tensor.ofFloats(Shape.of(1, 2), 0, 0);
        Tensor output = ce(input, matrix(2, 0.5, 0.5)).evaluate().output();
        assertThat(output).isEqualTo(scalar(StrictMath.log(2)));
    }

    @Test
    void refusals() {
        Tensor input = matrix(2, 0.1, 0.2);
        assertRefused(ce(input, classes(2)), "[0, 1]", "got 2");
        assertRefused(ce(input, classes(2)).option("label_smoothing", 0.1), "got 2");
        assertRefused(ce(input, classes(1)).option("label_smoothing", 1.1), "label_smoothing", "1.1");
        assertRefused(ce(input, classes(0, 1)), "[1]", "[2]");
        assertRefused(ce(input, matrix(3, 0.1, 0.2, 0.7)), "float64");
        assertRefused(ce(input, vector(1)), "int64", "float64");
        assertRefused(ce(input, Tensor.ofLongs(Shape.of(1, 2), 1, 0)), "floating", "int64");
        assertRefused(ce(scalar(0.1), Tensor.ofLongs(Shape.of(), 0)), "int64");
        assertRefused(ce(input, matrix(2, 0.5, 0.5)).option("ignore_index", 0), "ignore_index");
        assertRefused(ce(input, matrix(2, 0.5, 0.5)).input("weight", vector(1)), "[2], got [1]");
        assertRefused(ce(input, classes(1)).input("weight", vector(1, 2)).differentiate("weight"), "weight");
    }
}
