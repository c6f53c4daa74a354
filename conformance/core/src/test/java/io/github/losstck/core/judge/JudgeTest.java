package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.Expectation.ExpectedRejection;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.VersionRange;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an outcome is called, in which order its parts are looked at, and what is said of them. */
class JudgeTest {

    private static final ExpectedTensor ONE = JudgedCase.tensor(Tensor.ofDoubles(Shape.of(), 1), 0.25, "1");
    private static final ExpectedTensor PAIR = JudgedCase.tensor(Tensor.ofDoubles(Shape.of(2), 1, 2), 0.25, "1", "2");

    private static final JudgedCase VALUE = JudgedCase.of(ONE, gradients("x", PAIR, "y", PAIR));
    private static final JudgedCase REFUSED =
            JudgedCase.of(new ExpectedRejection(VersionRange.all(), "shape", "forward", "sizes differ"));

    private static <T> Map<String, T> gradients(String first, T one, String second, T two) {
        Map<String, T> gradients = new LinkedHashMap<>();
        gradients.put(first, one);
        gradients.put(second, two);
        return gradients;
    }

    private static Tensor pair(double first, double second) {
        return Tensor.ofDoubles(Shape.of(2), first, second);
    }

    private static Computed computed(double value, Tensor x, Tensor y) {
        return new Computed(Tensor.ofDoubles(Shape.of(), value), gradients("x", x, "y", y));
    }

    @Test
    void whatIsNotAnswered() {
        assertThat(VALUE.judge(new Outcome.Unsupported("no x"))).isEqualTo(new Verdict.Unsupported("no x"));
        assertThat(REFUSED.judge(new Outcome.Unsupported("no x"))).isEqualTo(new Verdict.Unsupported("no x"));
        assertThat(VALUE.failure(new Outcome.Broken("oops")).kind()).isEqualTo(FailureKind.BROKEN);
        assertThat(REFUSED.failure(new Outcome.Broken("oops")).kind()).isEqualTo(FailureKind.BROKEN);
        assertThat(REFUSED.failure(new Outcome.Broken("oops")).what()).isEqualTo("the call broke: oops");
        assertThat(VALUE.failure(new Outcome.Rejected("no")).what())
                .isEqualTo("refused a call that the framework answers: no");
        assertThat(VALUE.failure(new Outcome.Rejected("no")).kind()).isEqualTo(FailureKind.REFUSED);
    }

    @Test
    void aRefusalIsARefusalInAnyWords() {
        assertThat(((Verdict.Pass) REFUSED.judge(new Outcome.Rejected("because"))).agreement())
                .isEqualTo(Agreement.REFUSED);
        Verdict.Fail answered = REFUSED.failure(computed(1, pair(1, 2), pair(1, 2)));
        assertThat(answered.kind()).isEqualTo(FailureKind.NOT_REFUSED);
        assertThat(answered.what())
                .isEqualTo("answered float64[] {1.0} where the framework refuses (shape, forward): sizes differ");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, ''",
        "2, 1, 1, value",
        "1, 3, 1, gradient",
        "1, 1, 3, gradient",
        "2, 3, 1, value+gradient",
        "2, 1, 3, value+gradient",
        "1, 3, 3, gradient",
        "2, 3, 3, value+gradient"
    })
    void whichPartsAreWrong(double value, double slopeOfX, double slopeOfY, String kind) {
        Verdict verdict = VALUE.judge(computed(value, pair(slopeOfX, 2), pair(slopeOfY, 2)));
        assertThat(verdict instanceof Verdict.Fail fail ? fail.kind().id() : "").isEqualTo(kind);
    }

    @Test
    void formComesBeforeNumbers() {
        Tensor right = pair(1, 2);
        Verdict.Fail shape =
                VALUE.failure(new Computed(Tensor.ofDoubles(Shape.of(1), 9), gradients("x", right, "y", right)));
        assertThat(shape.kind()).isEqualTo(FailureKind.SHAPE);
        assertThat(shape.what()).isEqualTo("output has shape [1] instead of []");
        Verdict.Fail dtype =
                VALUE.failure(new Computed(Tensor.ofFloats(Shape.of(), 9), gradients("x", right, "y", right)));
        assertThat(dtype.kind()).isEqualTo(FailureKind.DTYPE);
        assertThat(dtype.what()).isEqualTo("output is float32 instead of float64");
        assertThat(VALUE.failure(computed(9, right, Tensor.ofDoubles(Shape.of(2, 1), 1, 2)))
                        .what())
                .isEqualTo("gradient:y has shape [2, 1] instead of [2]");
        assertThat(VALUE.failure(computed(9, Tensor.ofFloats(Shape.of(2), 1, 2), right))
                        .kind())
                .isEqualTo(FailureKind.DTYPE);
    }

    @Test
    void aMissingGradientHidesNothing() {
        Tensor one = Tensor.ofDoubles(Shape.of(), 1);
        Verdict.Fail missing = VALUE.failure(new Computed(one, Map.of()));
        assertThat(missing.kind()).isEqualTo(FailureKind.MISSING_GRADIENT);
        assertThat(missing.what()).isEqualTo("gave no gradient of x and y");
        assertThat(missing.drift()).containsOnlyKeys("output");
        assertThat(VALUE.failure(new Computed(one, Map.of("x", pair(1, 2)))).what())
                .isEqualTo("gave no gradient of y");
        assertThat(VALUE.failure(new Computed(one, Map.of("y", pair(1, 3)))).kind())
                .isEqualTo(FailureKind.GRADIENT);
        assertThat(VALUE.failure(new Computed(Tensor.ofDoubles(Shape.of(), 2), Map.of()))
                        .kind())
                .isEqualTo(FailureKind.VALUE);
    }

    @Test
    void gradientsThatWereNotAskedAreNotLookedAt() {
        JudgedCase plain = JudgedCase.of(ONE, Map.of());
        assertThat(plain.judge(computed(1, pair(7, 7), pair(7, 7)))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void theWorstElementIsSaid() {
        Verdict.Fail fail = VALUE.failure(computed(1, pair(1.125, 3), pair(1, 2)));
        assertThat(fail.what())
                .isEqualTo("gradient:x[1] is 3.0, framework 2.0, exact 2: 2.25e+15 ULP (float64) from the framework,"
                        + " 2.25e+15 ULP (float64) from the truth, budget 0.25 used 4 times");
        assertThat(fail.elements())
                .hasSize(2)
                .allMatch(element -> element.tensor().equals("gradient:x"));
        assertThat(fail.drift()).containsOnlyKeys("output", "gradient:x", "gradient:y");
        JudgedCase unknown =
                JudgedCase.of(JudgedCase.tensor(Tensor.ofDoubles(Shape.of(), 1), 0.25, (String) null), Map.of());
        assertThat(unknown.failure(new Computed(Tensor.ofDoubles(Shape.of(), Double.NaN), Map.of()))
                        .what())
                .isEqualTo(
                        "output[] is NaN, framework 1.0: no finite distance from the framework, budget 0.25 used Infinity times");
    }

    @Test
    void aPassKeepsItsDrift() {
        Verdict.Pass pass = (Verdict.Pass) VALUE.judge(computed(1, pair(1.125, 2), pair(1, 2)));
        assertThat(pass.agreement()).isEqualTo(Agreement.FRAMEWORK);
        assertThat(pass.drift()).containsOnlyKeys("output", "gradient:x", "gradient:y");
    }

    @ParameterizedTest
    @CsvSource({
        "BIT_EXACT, BIT_EXACT, BIT_EXACT",
        "BIT_EXACT, FRAMEWORK, FRAMEWORK",
        "FRAMEWORK, BIT_EXACT, FRAMEWORK",
        "EXACT, BIT_EXACT, EXACT",
        "BIT_EXACT, EXACT, EXACT",
        "EXACT, FRAMEWORK, MIXED",
        "FRAMEWORK, EXACT, MIXED",
        "MIXED, EXACT, MIXED",
        "EXACT, EXACT, EXACT"
    })
    void agreementsAreJoined(Agreement one, Agreement other, Agreement both) {
        assertThat(one.and(other)).isEqualTo(both);
    }

    @Test
    void namesAreThoseOfRecords() {
        assertThat(Agreement.BIT_EXACT.id()).isEqualTo("bit-exact");
        assertThat(FailureKind.of("value+gradient")).isEqualTo(FailureKind.VALUE_AND_GRADIENT);
        assertThat(FailureKind.of("missing-gradient")).isEqualTo(FailureKind.MISSING_GRADIENT);
    }
}
