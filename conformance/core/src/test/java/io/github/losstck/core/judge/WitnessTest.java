package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong output that equals that of a mistake is called by the mistake's name; a wrong gradient by its factor. */
class WitnessTest {

    private static final JudgedCase OUTPUT = JudgedCase.of(
                    JudgedCase.tensor(Tensor.ofDoubles(Shape.of(2), 1, 2), 1e-9, "1", "2"), Map.of())
            .witness("halved", 0.5, 1.0);

    private static String mistake(JudgedCase judged, Tensor output, Map<String, Tensor> gradients) {
        return judged.failure(new Computed(output, gradients)).likelyMistake();
    }

    private static Tensor pair(double first, double second) {
        return Tensor.ofDoubles(Shape.of(2), first, second);
    }

    @Test
    void isNamedWithinRounding() {
        double ulp = Math.ulp(0.5);
        String halved = "the output equals the value for: halved";
        assertThat(mistake(OUTPUT, pair(0.5, 1), Map.of())).isEqualTo(halved);
        assertThat(mistake(OUTPUT, pair(0.5 + 64 * ulp, 1), Map.of())).isEqualTo(halved);
        assertThat(mistake(OUTPUT, pair(0.5 + 65 * ulp, 1), Map.of())).isNotEqualTo(halved);
        assertThat(mistake(OUTPUT, pair(0.5, Double.NaN), Map.of())).isEmpty();
        assertThat(mistake(OUTPUT, pair(0.5, 1.5), Map.of())).isEmpty();
    }

    @Test
    void ofAnotherLengthSaysNothing() {
        JudgedCase longer = JudgedCase.of(JudgedCase.tensor(pair(1, 2), 1e-9, "1", "2"), Map.of())
                .witness("halved", 0.5, 1.0, 1.5);
        assertThat(mistake(longer, pair(0.5, 1.25), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 4, every element of the output is 2 times the framework's",
        "-1, -2, every element of the output is -1 times the framework's",
        "0.1, 0.2, every element of the output is 0.1 times the framework's",
        "0, 0, the output is zero everywhere",
        "-0.0, 0, the output is zero everywhere",
        "1.0005, 2.001, ''",
        "2, 5, ''",
        "Infinity, Infinity, ''",
        "NaN, 2, ''"
    })
    void aFactorExplainsAllOrNothing(double first, double second, String said) {
        assertThat(mistake(OUTPUT, pair(first, second), Map.of())).isEqualTo(said);
    }

    @Test
    void aFactorIsTakenFromAFiniteElementThatIsNotZero() {
        JudgedCase zeros = JudgedCase.of(
                JudgedCase.tensor(
                        Tensor.ofDoubles(Shape.of(4), 0, Double.NaN, Double.POSITIVE_INFINITY, 3), 1e-9, new String[4]),
                Map.of());
        assertThat(mistake(zeros, Tensor.ofDoubles(Shape.of(4), 0, 6, 6, 6), Map.of()))
                .isEmpty();
        JudgedCase behind =
                JudgedCase.of(JudgedCase.tensor(Tensor.ofDoubles(Shape.of(3), 0, 3, 5), 1e-9, "0", "3", "5"), Map.of());
        assertThat(mistake(behind, Tensor.ofDoubles(Shape.of(3), 0, 6, 10), Map.of()))
                .isEqualTo("every element of the output is 2 times the framework's");
        JudgedCase nothing =
                JudgedCase.of(JudgedCase.tensor(Tensor.ofDoubles(Shape.of(2), 0, 0), 1e-9, "0", "0"), Map.of());
        assertThat(mistake(nothing, pair(1, 1), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // beside an integer, and beside one over an integer
        "2.00001, 2",
        "1.99999, 2",
        "0.500001, 0.5",
        "0.333333, 0.333",
        "0.0999998, 0.1",
        "-3.00001, -3",
        "2.001, ''",
        "0.501, ''"
    })
    void aFactorOfOneElementIsPlainWithinRounding(double factor, String said) {
        JudgedCase one =
                JudgedCase.of(JudgedCase.tensor(Tensor.ofFloats(Shape.of(), 4), 1e-9, (String) null), Map.of());
        String mistake = mistake(one, Tensor.ofFloats(Shape.of(), (float) (4 * factor)), Map.of());
        assertThat(mistake)
                .isEqualTo(said.isEmpty() ? "" : "every element of the output is " + said + " times the framework's");
    }

    @Test
    void aGradientIsExplainedOnlyWhereTheValueIsRight() {
        JudgedCase both = JudgedCase.of(
                JudgedCase.tensor(pair(1, 2), 1e-9, "1", "2"),
                Map.of("x", JudgedCase.tensor(pair(3, 4), 1e-9, "3", "4")));
        assertThat(mistake(both, pair(1, 2), Map.of("x", pair(6, 8))))
                .isEqualTo("every element of the gradient of x is 2 times the framework's");
        assertThat(mistake(both, pair(1, 2), Map.of("x", pair(0, 0))))
                .isEqualTo("the gradient of x is zero everywhere");
        assertThat(mistake(both, pair(1, 2), Map.of("x", pair(6, 9)))).isEmpty();
        assertThat(mistake(both, pair(5, 7), Map.of("x", pair(6, 8)))).isEmpty();
    }

    @Test
    void aGradientThatIsMissingIsNoMistakeOfAFactor() {
        JudgedCase both = JudgedCase.of(
                JudgedCase.tensor(pair(1, 2), 1e-9, "1", "2"),
                Map.of(
                        "x", JudgedCase.tensor(pair(3, 4), 1e-9, "3", "4"),
                        "y", JudgedCase.tensor(pair(3, 4), 1e-9, "3", "4")));
        assertThat(mistake(both, pair(1, 2), Map.of("y", pair(6, 8))))
                .isEqualTo("every element of the gradient of y is 2 times the framework's");
    }
}
