package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MseLossTest {

    private static CallBuilder mse(Tensor input, Tensor target) {
        return torch("mse_loss").input("input", input).input("target", target);
    }

    @Test
    void meanOfTheSquares() {
        assertThat(mse(matrix(2, 1, 1, 1, 1), matrix(2, 0, 1, 2, 3)).output()).containsExactly(1.5);
    }

    @Test
    void weightedMeanDividesByTheWeights() {
        CallBuilder call = mse(vector(1, 2, 4), vector(0, 0, 0)).input("weight", vector(0.5, 2, 1));
        assertThat(call.output()).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                mse(matrix(1, 1, 2), vector(0.5, 3, -1)).option("reduction", reduction), "input", "target");
        CentralDifferences.check(
                mse(vector(1, 2), vector(0.5, 3))
                        .input("weight", vector(0.5, 2))
                        .option("reduction", reduction),
                "input",
                "target",
                "weight");
    }

    @Test
    void halvesAreSummedWide() {
        double[] twos = new double[70_000];
        Arrays.fill(twos, 2);
        Tensor input = Tensor.rounded(DType.FLOAT16, Shape.of(twos.length), twos);
        Tensor target = Tensor.rounded(DType.FLOAT16, Shape.of(), 0);
        assertThat(mse(input, target).output()).containsExactly(4);
        assertThat(mse(input, target).option("reduction", "sum").output()).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void infinityMinusInfinityIsNaN() {
        Tensor infinity = vector(Double.POSITIVE_INFINITY);
        assertThat(mse(infinity, infinity).output()).containsExactly(Double.NaN);
        assertThat(mse(floats(2e19), floats(0)).output()).containsExactly(Double.POSITIVE_INFINITY);
    }

    @Test
    void mixedGradientsSinceVersion212() {
        CallBuilder call = mse(floats(1), vector(0)).differentiate("input");
        assertThat(call.evaluateAs("2.12").gradients().get("input")).isEqualTo(floats(2));
        assertThatThrownBy(() -> call.evaluateAs("2.11"))
                .isInstanceOf(LossArgumentException.class)
                .hasMessageContaining("float32 and float64");
    }

    @Test
    void integersAreRefused() {
        assertThatThrownBy(mse(CallBuilder.classes(1), CallBuilder.classes(1))::evaluate)
                .isInstanceOf(LossArgumentException.class)
                .hasMessageContaining("int64 and int64");
    }
}
