package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.floats;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HingeEmbeddingLossTest {

    private static CallBuilder hinge(Tensor input, Tensor target) {
        return torch("hinge_embedding_loss").input("input", input).input("target", target);
    }

    @Test
    void oneTermALabelAndBothForAnyOther() {
        CallBuilder call =
                hinge(vector(0.25, 0.25, 2, 0.25), vector(1, -1, -1, 0)).option("reduction", "none");
        assertThat(call.output()).containsExactly(0.25, 0.75, 0, 1);
    }

    @Test
    void slopeAtTheMarginIsZeroSince214() {
        CallBuilder call = hinge(vector(1, 0.5, 1.5), vector(-1, -1, -1))
                .option("reduction", "sum")
                .differentiate("input");
        assertThat(call.evaluateAs("2.14").gradients().get("input").toDoubles()).containsExactly(0, -1, 0);
        assertThat(call.evaluateAs("2.13").gradients().get("input").toDoubles()).containsExactly(-1, -1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mean", "sum"})
    void gradients(String reduction) {
        CentralDifferences.check(
                hinge(matrix(1, 0.25, 3, -0.5), vector(1, -1, 0.5))
                        .option("reduction", reduction)
                        .option("margin", 0.75),
                "input");
    }

    @Test
    void integerLabelsKeepTheInputsDtype() {
        assertThat(hinge(floats(-0.1, 0.2), classes(1, -1)).evaluate().output().toFloats())
                .containsExactly(0.35f);
    }

    @Test
    void nan() {
        CallBuilder call = hinge(vector(Double.NaN, Double.NaN, 1), vector(1, -1, Double.NaN));
        assertThat(call.option("reduction", "none").output()).containsExactly(Double.NaN, Double.NaN, 1);
    }

    @Test
    void refusals() {
        assertRefused(hinge(vector(1), vector(1)).differentiate("target"), "target");
        assertRefused(hinge(classes(1), classes(1)), "input", "int64");
        assertRefused(hinge(vector(1, 2), vector(1, 2, 3)), "broadcast");
    }
}
