package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothL1LossTest {

    private static CallBuilder smooth(Tensor input, Tensor target) {
        return torch("smooth_l1_loss").input("input", input).input("target", target);
    }

    @Test
    void quadraticThenLinear() {
        assertThat(smooth(matrix(2, 1, 1, 1, 1), matrix(2, 0, 1, 2, 3)).output())
                .containsExactly(0.625);
        CallBuilder narrow = smooth(vector(0.25, 0.5, -2), vector(0, 0, 0)).option("beta", 0.5);
        assertThat(narrow.option("reduction", "none").output()).containsExactly(0.0625, 0.25, 1.75);
    }

    @Test
    void slopeAtBetaIsOne() {
        assertThat(smooth(vector(0, 1, -1), vector(0, 0, 0))
                        .option("reduction", "sum")
                        .gradient("input"))
                .containsExactly(0, 1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                smooth(matrix(1, 1, 2), vector(0.5, 3, -1))
                        .option("reduction", reduction)
                        .option("beta", 0.75),
                "input",
                "target");
    }

    @Test
    void betaOfZeroIsTheAbsoluteError() {
        CallBuilder call = smooth(vector(0, 0.5, -0.5), vector(0, 0, 0))
                .option("beta", 0)
                .option("reduction", "none")
                .differentiate("input");
        assertThat(call.output()).containsExactly(0, 0.5, 0.5);
        assertThat(call.evaluateAs("2.1").gradients().get("input").toDoubles()).containsExactly(0, 1, -1);
        assertThat(call.evaluateAs("2.0").gradients().get("input").toDoubles()).containsExactly(-1, 1, -1);
        assertThat(call.evaluateAs("1.12").gradients().get("input").toDoubles()).containsExactly(0, 1, -1);
    }

    @Test
    void infinityAndNaN() {
        CallBuilder call = smooth(vector(Double.POSITIVE_INFINITY, Double.NaN), vector(0, 0))
                .option("reduction", "none");
        assertThat(call.output()).containsExactly(Double.POSITIVE_INFINITY, Double.NaN);
        assertThat(call.gradient("input")).containsExactly(1, Double.NaN);
    }

    @Test
    void refusals() {
        assertRefused(smooth(vector(1), vector(0)).option("beta", -1.0), "beta", "-1.0");
        assertRefused(smooth(vector(1), vector(0)).option("beta", "wide"), "beta", "wide");
        assertRefused(smooth(CallBuilder.classes(1), CallBuilder.classes(1)), "int64");
    }
}
