package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static io.github.losstck.nativeloss.Refusals.assertRefusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripletMarginLossTest {

    private static CallBuilder triplet(Tensor anchor, Tensor positive, Tensor negative) {
        return torch("triplet_margin_loss")
                .input("anchor", anchor)
                .input("positive", positive)
                .input("negative", negative);
    }

    private static CallBuilder numbers(double anchor, double positive, double negative) {
        return triplet(matrix(1, anchor), matrix(1, positive), matrix(1, negative))
                .option("eps", 0.0);
    }

    @Test
    void nearerToThePositiveByTheMargin() {
        CallBuilder call =
                triplet(matrix(2, 0, 0), matrix(2, 3, 4), matrix(2, 0, 2)).option("eps", 0.0);
        assertThat(call.output()).containsExactly(1 + 5 - 2.0);
        assertThat(call.option("p", 1).output()).containsExactly(1 + 7 - 2.0);
        assertThat(call.option("p", Double.POSITIVE_INFINITY).output()).containsExactly(1 + 4 - 2.0);
        assertThat(call.option("p", 0).output()).containsExactly(1 + 2 - 1.0);
    }

    @Test
    void epsIsAddedToEachComponent() {
        CallBuilder call = triplet(vector(1, 1), vector(1, 1), vector(1, 1)).option("eps", 0.5);
        assertThat(call.output()).containsExactly(1);
        assertThat(call.gradient("negative")[0]).isCloseTo(Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void swapTakesTheNearerNegative() {
        assertThat(numbers(0, 3, 4).option("swap", true).output()).containsExactly(1 + 3 - 1.0);
    }

    @Test
    void atTheMarginTheSlopeDependsOnTheRelease() {
        CallBuilder call = numbers(0, 1, 2).differentiate("positive");
        assertThat(call.evaluate().gradients().get("positive").toDoubles()).containsExactly(0);
        assertThat(call.evaluateAs("2.13").gradients().get("positive").toDoubles())
                .containsExactly(1);
    }

    @Test
    void tiesShareTheSlope() {
        CallBuilder swap = numbers(0, 2, 1).option("swap", true).differentiate("anchor");
        assertThat(swap.evaluate().gradients().get("anchor").toDoubles()).containsExactly(-0.5);
        assertThat(swap.evaluateAs("1.9").gradients().get("anchor").toDoubles()).containsExactly(-1);
        CallBuilder largest = triplet(matrix(2, 0, 0), matrix(2, 1, 1), matrix(2, 0.5, 0.25))
                .option("eps", 0.0)
                .option("p", Double.POSITIVE_INFINITY)
                .differentiate("positive");
        assertThat(largest.evaluate().gradients().get("positive").toDoubles()).containsExactly(0.5, 0.5);
        assertThat(largest.evaluateAs("1.7").gradients().get("positive").toDoubles())
                .containsExactly(1, 1);
    }

    @Test
    void distancesDoNotOverflowWithTheirSquares() {
        CallBuilder call = triplet(matrix(2, 3e200, 0), matrix(2, 0, 4e200), matrix(2, 3e200, 0));
        assertThat(call.output()[0]).isCloseTo(5e200, within(1e185));
        assertThat(numbers(1e-300, 0, 0).option("margin", 1e-305).output()[0]).isCloseTo(1e-305, within(1e-310));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 2, false",
        "mean, 2, true",
        "sum, 1, true",
        "none, 3, false",
        "mean, 1.5, true",
        "sum, 0.5, false"
    })
    void gradients(String reduction, double p, boolean swap) {
        CallBuilder call = triplet(
                        matrix(3, 0.5, -1, 2, 1.25, 0.75, -0.5),
                        matrix(3, 1, 0.25, -2, 0, 0.5, 2),
                        matrix(3, -1, 0.625, 1.5))
                .option("p", p)
                .option("margin", 8.0)
                .option("swap", swap)
                .option("reduction", reduction);
        CentralDifferences.check(call, "anchor", "positive", "negative");
    }

    @Test
    void integersGiveFloat32() {
        Tensor points = Tensor.ofLongs(Shape.of(1, 2), 1, 2);
        assertThat(triplet(points, points, points).evaluate().output().dtype()).isEqualTo(DType.FLOAT32);
    }

    @Test
    void refusals() {
        assertRefused(numbers(0, 1, 2).option("margin", 0.0), "margin", "0.0");
        assertThat(numbers(0, 1, 2)
                        .option("margin", 0.0)
                        .evaluateAs("2.3")
                        .output()
                        .toDoubles())
                .containsExactly(0);
        assertRefusedBy("2.3", numbers(0, 1, 2).option("p", -1), "p must be 0 or more");
        assertRefused(triplet(vector(1), matrix(1, 1), vector(1)), "positive", "[1, 1]");
        assertRefused(triplet(vector(1, 2, 3), vector(1, 2), vector(1)), "[3]", "[2]");
        Tensor flags = Tensor.ofIntegers(DType.BOOL, Shape.of(1), 1);
        assertRefused(triplet(flags, flags, flags), "bool");
    }
}
