package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six classes of two features: 0 and 1 in the head, 2 and 3 in the first cluster, 4 and 5 in the second. */
class AdaptiveLogSoftmaxTest {

    private static CallBuilder adaptive(Tensor input, Tensor target) {
        return call("torch.nn.AdaptiveLogSoftmaxWithLoss")
                .input("input", input)
                .input("target", target)
                .input("head.weight", matrix(2, 0.5, -1, 0.25, 1, -0.75, 0.5, 1, 0.125))
                .input("tail.0.0.weight", matrix(2, 1, -0.5, 0.25, 0.75))
                .input("tail.0.1.weight", matrix(2, 0.5, 1, -1, 0.25))
                .input("tail.1.0.weight", matrix(2, -0.25, 1))
                .input("tail.1.1.weight", matrix(1, 0.5, 2))
                .option("cutoffs", List.of(2, 4));
    }

    @Test
    void probabilitiesOfAllClassesSumToOne() {
        Tensor row = vector(0.75, -1.5);
        double sum = 0;
        for (int target = 0; target < 6; target++) {
            CallBuilder call = adaptive(row, Tensor.ofLongs(Shape.of(), target)).option("returns", "output");
            assertThat(call.evaluate().output().shape()).isEqualTo(Shape.of());
            sum += StrictMath.exp(call.output()[0]);
        }
        assertThat(sum).isCloseTo(1, within(1e-15));
    }

    @Test
    void lossIsTheMeanOfTheNegativeOutput() {
        CallBuilder call = adaptive(matrix(2, 1, 2, -1, 0.5), classes(1, 5));
        double loss = call.output()[0];
        double[] output = call.option("returns", "output").output();
        assertThat(loss).isCloseTo(-(output[0] + output[1]) / 2, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "output"})
    void gradients(String returns) {
        CentralDifferences.check(
                adaptive(matrix(2, 1, 2, -1, 0.5, 0, 1), classes(1, 5, 2))
                        .input("head.bias", vector(0.25, -0.5, 1, 0))
                        .option("returns", returns),
                "input",
                "head.weight",
                "head.bias",
                "tail.0.0.weight",
                "tail.0.1.weight",
                "tail.1.0.weight",
                "tail.1.1.weight");
    }

    @Test
    void aClusterWithoutTargetsHasNoGradient() {
        assertThat(adaptive(vector(1, 2), Tensor.ofLongs(Shape.of(), 0)).gradient("tail.1.1.weight"))
                .containsExactly(0, 0);
    }

    @Test
    void emptyBatch() {
        CallBuilder call = adaptive(Tensor.ofDoubles(Shape.of(0, 2)), classes());
        assertThat(call.output()).containsExactly(Double.NaN);
        assertThat(call.option("returns", "output").output()).isEmpty();
    }

    @Test
    void refusals() {
        Tensor row = matrix(2, 1, 2);
        assertRefused(adaptive(row, classes(6)), "[0, 5]", "got 6");
        assertRefused(adaptive(row, classes(-1)), "got -1");
        assertRefused(adaptive(row, classes(0)).option("cutoffs", List.of(4, 2)), "cutoffs", "[4, 2]");
        assertRefused(adaptive(row, classes(0)).option("cutoffs", List.of()), "cutoffs", "empty");
        assertRefused(adaptive(row, classes(0)).option("n_classes", 6).option("cutoffs", List.of(2, 6)), "[1, 5]");
        assertRefused(adaptive(row, classes(0, 1)), "[1, 2] and [2]");
        assertRefused(adaptive(vector(1, 2), classes(0)), "[2] and [1]");
        assertRefused(adaptive(matrix(3, 1, 2, 3), classes(0)), "[N, 2]");
        assertRefused(adaptive(row, vector(0)), "int64", "float64");
        assertRefused(adaptive(row, classes(0)).input("head.bias", vector(1)), "head.bias", "[4], got [1]");
        assertRefused(adaptive(row, classes(0)).option("returns", "both"), "both");
    }
}
