package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.nativeloss.AccuracyTable.Row;
import io.github.losstck.nativeloss.AccuracyTable.Tally;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The library against the exact values alone. The gate is laxer: it also accepts what a framework returns far from the truth.
 *
 * <p>{@code -Dlosstck.mode=write} writes the numbers of {@code ACCURACY.md} anew.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NativeAccuracyTest {

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> tooFar = new ArrayList<>();

    @BeforeAll
    void compareEveryElement() {
        NativeLosses losses = new NativeLosses();
        for (LossCase lossCase :
                CorpusReader.sealed(getClass().getClassLoader()).cases()) {
            if (lossCase.expectations().get(0) instanceof ExpectedValue expected) {
                Outcome.Computed computed = losses.evaluate(lossCase.call());
                DType dtype = computed.output().dtype();
                compare(lossCase, "output", expected.output(), computed.output(), dtype);
                expected.gradients()
                        .forEach((name, gradient) -> compare(
                                lossCase,
                                "gradient of " + name,
                                gradient,
                                computed.gradients().get(name),
                                dtype));
            }
        }
        if (System.getProperty("losstck.mode", "").equals("write")) {
            AccuracyTable.write(tallies);
        }
    }

    @Test
    void noElementIsFartherFromTheTruthThanTheFrameworkOrItsBudget() {
        assertThat(tooFar).isEmpty();
    }

    @Test
    void noFunctionIsFartherFromTheTruthThanListed() {
        Map<String, Row> listed = AccuracyTable.read();
        tallies.forEach((key, tally) -> {
            if (tally.beyond > 0) {
                String beyond = tally.beyond + " elements of " + key
                        + " are beyond 2 ULP and the framework's error, the worst, " + tally.worstElement + ", by "
                        + tally.worst + " ULP. ACCURACY.md";
                assertThat(listed).as(beyond + " has no row for it").containsKey(key);
                assertThat(tally.beyond)
                        .as(beyond)
                        .isLessThanOrEqualTo(listed.get(key).beyond());
                assertThat(tally.worst)
                        .as(beyond)
                        .isLessThanOrEqualTo(listed.get(key).worst());
            }
        });
        assertThat(listed.keySet())
                .as("functions of ACCURACY.md that the corpus does not have")
                .isSubsetOf(tallies.keySet());
        assertThat(listed)
                .as("reasons")
                .allSatisfy((key, row) -> assertThat(row.reason()).isNotEqualTo(AccuracyTable.TO_REVIEW));
    }

    @Test
    void ninetyNineElementsOfAHundredAreWithinTwoUlpsOrTheFrameworksError() {
        int elements = tallies.values().stream().mapToInt(t -> t.elements).sum();
        int beyond = tallies.values().stream().mapToInt(t -> t.beyond).sum();
        System.out.println(
                elements + " elements with an exact value, " + beyond + " beyond 2 ULP and the framework's error");
        assertThat(elements).isGreaterThan(5000);
        assertThat(beyond).isLessThanOrEqualTo(elements / 100);
    }

    /** A slope of a float64 argument of a float32 result is a float32 number. */
    private void compare(LossCase lossCase, String what, ExpectedTensor expected, Tensor actual, DType ofOutput) {
        boolean wider =
                ofOutput.isFloating() && ofOutput.precision() < actual.dtype().precision();
        DType dtype = wider ? ofOutput : actual.dtype();
        Tally tally = tallies.computeIfAbsent(
                lossCase.function().name() + " " + dtype.name().toLowerCase(Locale.ROOT), k -> new Tally());
        for (int i = 0; i < actual.elements(); i++) {
            if (!expected.exact().isKnown(i)) {
                continue;
            }
            double exact = expected.exact().nearest(i);
            double value = actual.doubleAt(i);
            double distance = value == exact ? 0 : Math.abs(expected.exact().difference(value, i));
            double framework =
                    Math.abs(expected.exact().difference(expected.framework().doubleAt(i), i));
            double spacing = spacing(dtype, exact);
            // Where the framework gives NaN, nothing is farther from the truth than it is.
            boolean beyond = !(distance <= Math.max(framework, 2 * spacing)) && !Double.isNaN(framework);
            String element = lossCase.id() + " " + what + "[" + i + "]";
            tally.add(beyond, distance / spacing, element);
            if (beyond && !(distance <= expected.budgetAt(i))) {
                tooFar.add(
                        element + " is " + value + ", exact " + expected.exact().text(i) + ", off by " + distance
                                + ", the framework by " + framework + ", the budget is " + expected.budgetAt(i));
            }
        }
    }

    private static double spacing(DType dtype, double value) {
        int exponent = Math.max(Math.getExponent(value), dtype.minExponent());
        return Math.scalb(1.0, exponent - (dtype.precision() - 1));
    }
}
