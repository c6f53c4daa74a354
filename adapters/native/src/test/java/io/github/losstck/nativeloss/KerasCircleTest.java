package io.github.losstck.nativeloss;

import static io.github.losstck.nativeloss.CallBuilder.call;
import static io.github.losstck.nativeloss.CallBuilder.classes;
import static io.github.losstck.nativeloss.CallBuilder.matrix;
import static io.github.losstck.nativeloss.CallBuilder.vector;
import static io.github.losstck.nativeloss.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.spi.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KerasCircleTest {

    private static CallBuilder circle(Tensor labels, Tensor embeddings) {
        return call("keras.losses.circle").input("y_true", labels).input("y_pred", embeddings);
    }

    @ParameterizedTest
    @CsvSource({"true, 2, 0.5", "false, 2, 0.25", "true, 4, 0.125"})
    void gradients(boolean removeDiagonal, double gamma, double margin) {
        CallBuilder call = circle(classes(0, 0, 1), matrix(2, 0.5, 0.25, -0.75, 0.5, 0.125, -0.25))
                .option("remove_diagonal", removeDiagonal)
                .option("gamma", gamma)
                .option("margin", margin);
        CentralDifferences.check(call, "y_pred");
        CallBuilder references = circle(classes(0, 1), matrix(2, 0.5, 0.25, -0.75, 0.5))
                .input("ref_labels", classes(1, 0, 1))
                .input("ref_embeddings", matrix(2, 0.5, -0.5, 0.25, 0.75, 0.125, 0.5))
                .option("remove_diagonal", removeDiagonal)
                .option("gamma", gamma)
                .option("margin", margin);
        CentralDifferences.check(references, "y_pred", "ref_embeddings");
    }

    @Test
    void nothingIsLostWithoutAPairOfEachKind() {
        CallBuilder same = circle(classes(0, 0), matrix(2, 1, 0, 0.6, 0.8));
        assertThat(same.output()).containsExactly(0, 0);
        assertThat(same.gradient("y_pred")).containsOnly(0);
        assertThat(circle(classes(0, 1), matrix(2, 1, 0, 0.6, 0.8)).output()).containsExactly(0, 0);
    }

    @Test
    void onePairOfEachKind() {
        // Distances 0.4 to the same label and 1 to the other: 0 from the former, 80 (1.4 - 1)(0.6 - 1) from the latter.
        double[] output =
                circle(classes(0, 0, 1), matrix(2, 1, 0, 0.6, 0.8, 0, 1)).output();
        assertThat(output[0]).isCloseTo(StrictMath.log1p(StrictMath.exp(-12.8)), within(1e-15));
        assertThat(output[2]).isZero();
    }

    @Test
    void labelsOfAFloatingTypeOnlyNeedToDiffer() {
        Tensor embeddings = matrix(2, 0.5, 0.25, -0.75, 0.5, 0.125, -0.25);
        assertThat(circle(vector(0.5, 1.5, 0.5), embeddings).output())
                .isEqualTo(circle(classes(0, 1, 0), embeddings).output());
    }

    @Test
    void refusals() {
        assertRefused(circle(classes(0), matrix(2, 1, 0, 0.6, 0.8)), "one label", "[1]");
        assertRefused(
                circle(classes(0), matrix(2, 1, 0))
                        .input("ref_labels", classes(0))
                        .input("ref_embeddings", matrix(3, 1, 0, 0)),
                "[1, 2] and [1, 3]");
    }
}
