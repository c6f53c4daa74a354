package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.losstck.core.fixture.ExactValues;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.record.CaseDetail.Element;
import io.github.losstck.core.record.Drift;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures that are kept of a comparison, on a pass too. */
class DriftTest {

    private static final double ULP = Math.ulp(1.0);

    private static TensorComparison comparison(double[] framework, String[] exact, double budget, double... actual) {
        Shape shape = Shape.of(framework.length);
        return new TensorComparison(
                "output",
                new ExpectedTensor(
                        Tensor.ofDoubles(shape, framework),
                        ExactValues.parse(Arrays.asList(exact)),
                        Collections.nCopies(framework.length, budget)),
                Tensor.ofDoubles(shape, actual));
    }

    private static TensorComparison ones(double... actual) {
        double[] framework = new double[actual.length];
        Arrays.fill(framework, 1);
        return comparison(framework, new String[actual.length], 0.5, actual);
    }

    @Test
    void countsUlpsFromTheFrameworkAndFromTheTruth() {
        Drift drift = comparison(new double[] {1, 1}, new String[] {"1", null}, 0.5, 1 + 2 * ULP, 1 + 4 * ULP)
                .drift();
        assertThat(drift.framework()).isEqualTo(new Drift.Ulps(4, 3, 4));
        assertThat(drift.exact()).isEqualTo(new Drift.Ulps(2, 2, 2));
        assertThat(drift.elements()).isEqualTo(2);
        assertThat(drift.dtype()).isEqualTo("float64");
        assertThat(drift.worst()).isEqualTo(1);
        assertThat(drift.maxAbsolute()).isEqualTo(4 * ULP);
        assertThat(drift.maxRelative()).isEqualTo(4 * ULP);
        assertThat(drift.budgetShare()).isEqualTo(8 * ULP);
    }

    @Test
    void hasNoDistanceFromATruthThatIsUnknown() {
        assertThat(ones(1).drift().exact()).isNull();
    }

    @Test
    void takesTheHundredthFromTheTop() {
        double[] actual = IntStream.range(0, 200).mapToDouble(i -> 1 + i * ULP).toArray();
        Drift.Ulps ulps = ones(actual).drift().framework();
        assertThat(ulps.max()).isEqualTo(199);
        assertThat(ulps.p99()).isEqualTo(197);
        assertThat(ulps.mean()).isCloseTo(99.5, within(1e-9));
    }

    @Test
    void countsWhatIsNotFinite() {
        Drift drift = comparison(
                        new double[] {1, 1, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, 0, 1, 1, 1},
                        new String[] {"1", "1", "1", "1", "Infinity", "0", "Infinity", null, null},
                        0.5,
                        Double.NaN,
                        Double.NEGATIVE_INFINITY,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        -0.0,
                        Double.POSITIVE_INFINITY,
                        Double.NaN,
                        Double.POSITIVE_INFINITY)
                .drift();
        assertThat(drift.nan()).isEqualTo(2);
        assertThat(drift.infinite()).isEqualTo(2);
        assertThat(drift.zeroSign()).isEqualTo(1);
        assertThat(drift.maxAbsolute()).isInfinite();
        assertThat(drift.budgetShare()).isInfinite();
        assertThat(drift.worst()).isZero();
        assertThat(drift.framework()).isEqualTo(new Drift.Ulps(0, 0, 0));
    }

    @Test
    void aDistanceFromNanIsNoNumberAndDoesNotCount() {
        Drift drift = comparison(new double[] {Double.NaN}, new String[] {null}, 0.5, 1)
                .drift();
        assertThat(drift.maxRelative()).isZero();
        assertThat(drift.maxAbsolute()).isInfinite();
    }

    @Test
    void statisticsLeaveOutADistanceThatIsNoNumber() {
        Drift.Ulps ulps = ones(Double.NaN, 1 + 4 * ULP, 1, Double.NaN).drift().framework();
        assertThat(ulps).isEqualTo(new Drift.Ulps(4, 2, 4));
    }

    @Test
    void ofEqualSharesTheFirstIsTheWorst() {
        assertThat(ones(1, 1).drift().worst()).isZero();
        assertThat(ones(1, 1.25, 0.75).drift().worst()).isEqualTo(1);
    }

    @Test
    void ofNothingIsNothing() {
        Drift drift = ones().drift();
        assertThat(drift.elements()).isZero();
        assertThat(drift.worst()).isEqualTo(-1);
        assertThat(drift.framework()).isEqualTo(new Drift.Ulps(0, 0, 0));
        assertThat(drift.exact()).isNull();
        assertThat(drift.maxAbsolute()).isZero();
        assertThat(ones().agreement()).isEqualTo(Agreement.BIT_EXACT);
        assertThat(ones().worstElements()).isEmpty();
    }

    @Test
    void keepsTheWorstElementsWorstFirst() {
        double[] actual = IntStream.range(0, 20).mapToDouble(i -> 1 + i).toArray();
        List<Element> worst = ones(actual).worstElements();
        assertThat(worst).hasSize(16);
        assertThat(worst.get(0).index()).containsExactly(19);
        assertThat(worst.get(0).actual()).isEqualTo("20.0");
        assertThat(worst.get(0).framework()).isEqualTo("1.0");
        assertThat(worst.get(0).exact()).isEmpty();
        assertThat(worst.get(0).share()).isEqualTo(38);
        assertThat(worst.get(0).budget()).isEqualTo(0.5);
        assertThat(worst.get(15).index()).containsExactly(4);
        Element known = comparison(new double[] {1}, new String[] {"1.5"}, 0.5, 2)
                .worstElements()
                .get(0);
        assertThat(known.exact()).isEqualTo("1.5");
        assertThat(known.share()).isEqualTo(1);
        assertThat(known.exactUlps()).isEqualTo(0.5 / Math.ulp(2.0));
        assertThat(known.frameworkUlps()).isEqualTo(1 / Math.ulp(2.0));
    }

    @Test
    void theNearerOracleCounts() {
        Drift drift = comparison(new double[] {4}, new String[] {"2"}, 1, 2.5).drift();
        assertThat(drift.maxAbsolute()).isEqualTo(0.5);
        assertThat(drift.maxRelative()).isEqualTo(0.25);
        Drift other = comparison(new double[] {4}, new String[] {"1"}, 1, 3).drift();
        assertThat(other.maxAbsolute()).isEqualTo(1);
        assertThat(other.maxRelative()).isEqualTo(0.25);
        Drift between = comparison(new double[] {2}, new String[] {"1"}, 1, 1.5).drift();
        assertThat(between.maxRelative())
                .as("at equal distances the framework counts")
                .isEqualTo(0.25);
        assertThat(comparison(new double[] {0}, new String[] {"0"}, 0, 0)
                        .drift()
                        .maxRelative())
                .isZero();
    }
}
