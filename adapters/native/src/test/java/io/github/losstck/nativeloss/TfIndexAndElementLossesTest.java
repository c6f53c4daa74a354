package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.scalar;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TfIndexAndElementLossesTest {

    private static CallBuilder sparse(Tensor labels, Tensor logits) {
        return call("tf.nn.sparse_softmax_cross_entropy_with_logits")
                .input("labels", labels)
                .input("logits", logits);
    }

    private static CallBuilder weighted(Tensor labels, Tensor logits, Tensor weight) {
        return call("tf.nn.weighted_cross_entropy_with_logits")
                .input("labels", labels)
                .input("logits", logits)
                .input("pos_weight", weight);
    }

    private static CallBuilder poisson(Tensor targets, Tensor input, boolean full) {
        return call("tf.nn.log_poisson_loss")
                .input("targets", targets)
                .input("log_input", input)
                .option("compute_full_loss", full);
    }

    @Test
    void sparseIsTheDenseFunctionOfOneHotLabels() {
        double[] dense = call("tf.nn.softmax_cross_entropy_with_logits")
                .input("labels", matrix(3, 0, 0, 1, 1, 0, 0))
                .input("logits", matrix(3, 0.5, 1, -2, 3, 0.25, 0))
                .output();
        assertThat(sparse(classes(2, 0), matrix(3, 0.5, 1, -2, 3, 0.25, 0)).output())
                .containsExactly(dense);
        CentralDifferences.check(sparse(classes(2, 0), matrix(3, 0.5, 1, -2, 3, 0.25, 0)), "logits");
    }

    @Test
    void sparseKeepsTheTailOfASureAnswer() {
        assertThat(sparse(classes(1), matrix(2, 0, 40)).gradient("logits"))
                .containsExactly(
                        StrictMath.exp(-40) / (1 + StrictMath.exp(-40)),
                        -StrictMath.exp(-40) / (1 + StrictMath.exp(-40)));
    }

    @Test
    void sparseRefusals() {
        assertRefused(sparse(classes(1), matrix(2, 1, 2, 3, 4)), "[2]", "got [1]");
        assertRefused(sparse(classes(2, 0), matrix(2, 1, 2, 3, 4)), "[0, 1]", "got 2");
        assertRefused(sparse(classes(0, -1), matrix(2, 1, 2, 3, 4)), "got -1", "position 1");
        assertRefused(sparse(vector(0), matrix(2, 1, 2)), "int64", "float64");
    }

    @Test
    void weightedAtZeroHasTheTrueSlope() {
        assertThat(weighted(vector(1), vector(0), scalar(2)).gradient("logits")).containsExactly(-1);
        assertThat(weighted(vector(1), vector(0), scalar(2)).output()).containsExactly(2 * StrictMath.log(2));
    }

    @Test
    void weightedGradientsWithABroadcastWeight() {
        CentralDifferences.check(
                weighted(matrix(2, 1, 0.25, 0, 2), matrix(2, 0.5, -1, 2, -3), vector(3, 0.5)),
                "labels",
                "logits",
                "pos_weight");
        assertRefused(weighted(vector(1), vector(1, 2), scalar(1)), "[2], got [1]");
    }

    @Test
    void halfTheSumOfSquares() {
        assertThat(call("tf.nn.l2_loss").input("t", vector(1, 2, 3)).output()).containsExactly(7);
        assertThat(call("tf.nn.l2_loss").input("t", vector(1.5e154)).output()[0])
                .isCloseTo(1.125e308, within(1e294));
        CentralDifferences.check(call("tf.nn.l2_loss").input("t", vector(1, -2, 0)), "t");
        assertRefused(call("tf.nn.l2_loss").input("t", classes(1)), "t must", "int64");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void poissonGradients(boolean full) {
        CentralDifferences.check(poisson(vector(2, 5, 1.5), vector(0.5, -1, 2), full), "targets", "log_input");
    }

    @Test
    void stirlingOnlyOutsideTheUnitInterval() {
        assertThat(poisson(vector(1, 0), vector(0, 0), true).output()).containsExactly(1, 1);
        assertThat(poisson(vector(30), vector(0), true).output()[0])
                .isCloseTo(1 + 30 * StrictMath.log(30) - 30 + 0.5 * StrictMath.log(60 * Math.PI), within(1e-12));
        assertThat(poisson(vector(-1), vector(0), true).output()).containsExactly(Double.NaN);
        assertRefused(poisson(vector(1), vector(1, 2), false), "[2], got [1]");
    }
}
