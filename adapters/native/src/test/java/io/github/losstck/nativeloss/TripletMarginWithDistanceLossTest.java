package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.torch;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TripletMarginWithDistanceLossTest {

    private static CallBuilder triplet(Tensor anchor, Tensor positive, Tensor negative) {
        return torch("triplet_margin_with_distance_loss")
                .input("anchor", anchor)
                .input("positive", positive)
                .input("negative", negative);
    }

    @Test
    void distancesByName() {
        CallBuilder call = triplet(vector(3, 4), vector(4, -3), vector(6, 8)).option("margin", 4.0);
        assertThat(call.option("distance_function", "l1").output()).containsExactly(4 + 8 - 7.0);
        assertThat(call.option("distance_function", "cosine").output()).containsExactly(4 + 1 - 0.0);
        assertThat(call.option("distance_function", "pairwise_l2").output()[0])
                .isCloseTo(4 + Math.hypot(-1 + 1e-6, 7 + 1e-6) - Math.hypot(-3 + 1e-6, -4 + 1e-6), within(1e-14));
    }

    @Test
    void theDefaultIsTheTripletMarginLoss() {
        CallBuilder named = triplet(vector(1, 2), vector(0.5, 1), vector(-1, 2));
        CallBuilder plain = torch("triplet_margin_loss")
                .input("anchor", vector(1, 2))
                .input("positive", vector(0.5, 1))
                .input("negative", vector(-1, 2));
        assertThat(named.output()).containsExactly(plain.output());
    }

    @Test
    void shortVectorsCountAsLong() {
        CallBuilder call = triplet(vector(1e-9, 0), vector(1, 0), vector(0, 1)).option("distance_function", "cosine");
        assertThat(call.output()[0]).isCloseTo(1 + 0.9 - 1, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"none, l1, false", "mean, cosine, true", "sum, pairwise_l2, true", "none, cosine, false"})
    void gradients(String reduction, String distance, boolean swap) {
        CallBuilder call = triplet(
                        matrix(3, 0.5, -1, 2, 1.25, 0.75, -0.5),
                        matrix(3, 1, 0.25, -2, 0, 0.5, 2),
                        matrix(3, -1, 0.625, 1.5))
                .option("distance_function", distance)
                .option("margin", 8.0)
                .option("swap", swap)
                .option("reduction", reduction);
        CentralDifferences.check(call, "anchor", "positive", "negative");
    }

    @Test
    void refusals() {
        CallBuilder call = triplet(vector(1), vector(2), vector(4));
        assertRefused(call.option("reduction", "elementwise_mean"), "elementwise_mean");
        assertRefused(
                triplet(vector(1), vector(2), vector(4)).option("distance_function", "l3"), "distance_function", "l3");
        assertRefused(triplet(vector(1), vector(2), vector(4)).option("margin", -1.0), "margin", "-1.0");
    }
}
