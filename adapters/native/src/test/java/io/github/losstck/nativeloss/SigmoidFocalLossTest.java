package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmoidFocalLossTest {

    private static CallBuilder focal(Tensor inputs, Tensor targets) {
        return call("torchvision.ops.sigmoid_focal_loss")
                .input("inputs", inputs)
                .input("targets", targets);
    }

    @Test
    void isUnreducedByDefault() {
        // alpha_t (1 - p_t)^2 ln 2, with p_t = 1/2
        assertThat(focal(vector(0, 0), vector(1, 0)).output())
                .containsExactly(0.25 * 0.25 * StrictMath.log(2), 0.75 * 0.25 * StrictMath.log(2));
    }

    @Test
    void negativeAlphaAndGammaOfZeroLeaveTheCrossEntropy() {
        CallBuilder call = focal(vector(3), vector(0)).option("alpha", -1).option("gamma", 0);
        assertThat(call.output()).containsExactly(Logistic.softplus(3));
    }

    @Test
    void easyExamplesKeepTheirDigits() {
        double miss = StrictMath.exp(-40);
        assertThat(focal(vector(40), vector(1)).option("alpha", -1.0).output()[0])
                .isCloseTo(miss * miss * miss, within(1e-14 * miss * miss * miss));
    }

    @ParameterizedTest
    @CsvSource({"none, 0.25, 2", "mean, -1, 1.5", "sum, 0.5, 0", "mean, 0, 1"})
    void gradients(String reduction, double alpha, double gamma) {
        CentralDifferences.check(
                focal(vector(0.5, -1, 2, 0), vector(0, 1, 0.25, 0.5))
                        .option("reduction", reduction)
                        .option("alpha", alpha)
                        .option("gamma", gamma),
                "inputs",
                "targets");
    }

    @Test
    void refusals() {
        assertRefused(focal(vector(1, 2), vector(1)), "[2]", "[1]");
        assertRefused(focal(vector(1), vector(1)).option("reduction", "batchmean"), "batchmean");
        assertRefused(focal(vector(1), vector(1)).option("alpha", 1.5), "alpha", "1.5");
    }
}
