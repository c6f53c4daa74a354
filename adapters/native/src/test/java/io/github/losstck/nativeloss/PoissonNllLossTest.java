package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
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
import org.junit.jupiter.params.provider.CsvSource;

class PoissonNllLossTest {

    private static CallBuilder poisson(Tensor input, Tensor target) {
        return torch("poisson_nll_loss").input("input", input).input("target", target);
    }

    @Test
    void logarithmsAndRates() {
        assertThat(poisson(vector(0, 0), vector(3, 0)).output()).containsExactly(1);
        CallBuilder rates =
                poisson(vector(1, 5), vector(7, 0)).option("log_input", false).option("reduction", "none");
        assertThat(rates.output()[0]).isCloseTo(1 - 7e-8, within(1e-14));
        assertThat(rates.output()[1]).isEqualTo(5);
    }

    @Test
    void stirlingsTermAboveOne() {
        // ln 10! is 15.1044; Stirling's approximation is short of it by about 1/120.
        CallBuilder call =
                poisson(vector(0, 0, 0), vector(0, 1, 10)).option("full", true).option("reduction", "none");
        assertThat(call.output()[0]).isEqualTo(1);
        assertThat(call.output()[1]).isEqualTo(1);
        assertThat(call.output()[2] - 1).isCloseTo(StrictMath.log(3628800) - 1 / 120.0, within(1e-5));
        assertThat(call.gradient("target")[0]).isEqualTo(0);
    }

    @Test
    void epsilonKeepsARateOfZeroFinite() {
        CallBuilder call = poisson(vector(0), vector(2)).option("log_input", false);
        assertThat(call.output()[0]).isCloseTo(-2 * StrictMath.log(1e-8), within(1e-13));
        assertThat(poisson(vector(0), vector(2))
                        .option("log_input", false)
                        .option("eps", 1.0)
                        .output())
                .containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"none, true, false", "mean, false, true", "sum, true, true", "none, false, false"})
    void gradients(String reduction, boolean logarithms, boolean full) {
        CentralDifferences.check(
                poisson(matrix(1, 0.5, 2), vector(0.25, 3, 7.5))
                        .option("log_input", logarithms)
                        .option("full", full)
                        .option("eps", 0.125)
                        .option("reduction", reduction),
                "input",
                "target");
    }

    @Test
    void integersGiveFloats() {
        assertThat(poisson(classes(0), classes(3)).evaluate().output()).isEqualTo(Tensor.ofFloats(Shape.of(), 1));
    }

    @Test
    void refusals() {
        assertRefused(poisson(vector(1), vector(1)).option("reduction", "elementwise_mean"), "elementwise_mean");
        assertRefused(poisson(vector(1, 2, 3), vector(1, 2)), "broadcast");
        assertRefused(poisson(vector(1), Tensor.ofIntegers(DType.BOOL, Shape.of(1), 1)), "target", "bool");
        assertRefused(poisson(vector(1), vector(1)).option("log_input", "yes"), "log_input", "boolean");
    }
}
