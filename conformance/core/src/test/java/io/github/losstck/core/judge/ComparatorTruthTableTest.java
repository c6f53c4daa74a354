package io.github.losstck.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One element, two oracles and a budget: every way in which they can meet. */
class ComparatorTruthTableTest {

    private static Tensor scalar(String dtype, double value) {
        return Tensor.rounded(DType.of(dtype), Shape.of(), value);
    }

    private static String verdict(JudgedCase judged, boolean frameworkOnly, Tensor actual) {
        Verdict verdict = judged.judge(frameworkOnly, new Outcome.Computed(actual, Map.of()));
        return verdict instanceof Verdict.Pass pass ? pass.agreement().id() : "fail";
    }

    /** What the framework's value alone decides under {@code strict=pytorch} is told by the last column. */
    @ParameterizedTest(name = "{0}: {1} beside {2} and {3}, budget {4}")
    @CsvSource({
        // dtype, actual, framework, exact, budget, verdict, verdict of the framework alone
        "float64, 1, 1, 1, 0, bit-exact, bit-exact",
        "float64, 1, 1, , 0, bit-exact, bit-exact",
        "float64, 1.25, 1, 1, 0.25, framework, framework",
        "float64, 0.75, 1, 1, 0.25, framework, framework",
        "float64, 1.2500000000000002, 1, 1, 0.25, fail, fail",
        "float64, 0.7499999999999999, 1, 1, 0.25, fail, fail",
        "float64, 1.0000000000000002, 1, 1, 0, fail, fail",
        "float64, 1.0000000000000002, 1, 1.0000000000000002220446049250313080847263336181640625, 0, exact, fail",
        "float64, 1.0000000000000002, 1, 1.0000000000000002, 0, fail, fail",
        "float64, 2, 1, 2, 0.5, exact, fail",
        "float64, 2, 1, , 0.5, fail, fail",
        "float64, 1.5, 1, 2, 0.25, fail, fail",
        "float64, -1, 1, 1, 0.5, fail, fail",
        "float64, NaN, NaN, , 0, bit-exact, bit-exact",
        "float64, NaN, NaN, 1, 0, bit-exact, bit-exact",
        "float64, 1, NaN, 1, 0, exact, fail",
        "float64, 1, NaN, , 1e308, fail, fail",
        "float64, 0, NaN, , 1e308, fail, fail",
        "float64, NaN, 1, 1, 1e308, fail, fail",
        "float64, NaN, 1, , 1e308, fail, fail",
        "float64, NaN, Infinity, Infinity, 1e308, fail, fail",
        "float64, NaN, Infinity, , 1e308, fail, fail",
        "float64, Infinity, Infinity, Infinity, 0, bit-exact, bit-exact",
        "float64, -Infinity, -Infinity, -Infinity, 0, bit-exact, bit-exact",
        "float64, Infinity, Infinity, 800, 0, bit-exact, bit-exact",
        "float64, 800, Infinity, 800, 0, exact, fail",
        "float64, Infinity, NaN, Infinity, 0, exact, fail",
        "float64, Infinity, 800, Infinity, 0, exact, fail",
        "float64, Infinity, -Infinity, -Infinity, 1e308, fail, fail",
        "float64, -Infinity, Infinity, Infinity, 1e308, fail, fail",
        "float64, Infinity, 1, 1, 1e308, fail, fail",
        "float64, Infinity, 1, , 1e308, fail, fail",
        "float64, 1.7e308, Infinity, Infinity, 1e308, fail, fail",
        "float64, 1, Infinity, , 1e308, fail, fail",
        "float64, 0, 0, 0, 0, bit-exact, bit-exact",
        "float64, -0.0, 0.0, 0, 0, framework, framework",
        "float64, 0.0, -0.0, 0, 0, framework, framework",
        "float64, -0.0, -0.0, 0, 0, bit-exact, bit-exact",
        "float64, 4.9e-324, 0, 0, 0, fail, fail",
        "float64, 4.9e-324, 0, 0, 4.9e-324, framework, framework",
        "float64, 9.9e-324, 0, 0, 4.9e-324, fail, fail",
        "float64, 4.9e-324, 4.9e-324, 4.9e-324, 0, bit-exact, bit-exact",
        "float64, 0, 4.9e-324, 4.9e-324, 0, fail, fail",
        "float64, 0, 2.2250738585072014e-308, , 1e-308, fail, fail",
        "float32, 1e-45, 0, 0, 0, fail, fail",
        "float32, 1e-45, 1e-45, , 0, bit-exact, bit-exact",
        "float32, 1, 1, 1.00000005, 1e-7, bit-exact, bit-exact",
        "float32, 1.0000001, 1, 1.00000005, 1e-7, exact, fail",
        "float16, 6e-8, 0, 0, 0, fail, fail",
        "float16, 2048, 2050, 2049, 1, exact, fail",
        "bfloat16, 257, 256, 256, 0.5, bit-exact, bit-exact",
        "bfloat16, 258, 256, 256, 1, fail, fail"
    })
    void meets(
            String dtype,
            double actual,
            double framework,
            String exact,
            double budget,
            String expected,
            String ofFrameworkAlone) {
        JudgedCase judged = JudgedCase.of(JudgedCase.tensor(scalar(dtype, framework), budget, exact), Map.of());
        assertThat(verdict(judged, false, scalar(dtype, actual))).isEqualTo(expected);
        assertThat(verdict(judged, true, scalar(dtype, actual))).isEqualTo(ofFrameworkAlone);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, bit-exact",
        "-0.0, -0.0, bit-exact",
        "-0.0, 0.0, fail",
        "0.0, -0.0, fail",
        "1e-320, 0.0, framework",
        "-1e-320, 0.0, framework",
        "0.0, 1e-320, framework"
    })
    void holdsTheSignOfZeroWhereTheCaseIsAboutIt(double actual, double framework, String expected) {
        JudgedCase judged = JudgedCase.of(JudgedCase.tensor(scalar("float64", framework), 1e-300, "0"), Map.of())
                .flagged("signed-zero");
        assertThat(verdict(judged, false, scalar("float64", actual))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, bit-exact", "5, 6, fail", "-5, 5, fail"})
    void comparesIntegersAsNumbers(long actual, long framework, String expected) {
        JudgedCase judged =
                JudgedCase.of(JudgedCase.tensor(Tensor.ofLongs(Shape.of(), framework), 0, (String) null), Map.of());
        assertThat(verdict(judged, false, Tensor.ofLongs(Shape.of(), actual))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', bit-exact", "'1 2', fail"})
    void comparesNothingWithNothing(String elements, String expected) {
        double[] values = elements.isEmpty() ? new double[0] : new double[] {1, 2};
        JudgedCase judged = JudgedCase.of(JudgedCase.tensor(Tensor.ofDoubles(Shape.of(0)), 0), Map.of());
        assertThat(verdict(judged, false, Tensor.ofDoubles(Shape.of(values.length), values)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // two elements: framework 1 and 1, exact 3 and 3
        "1, 1, bit-exact",
        "1, 1.5, framework",
        "3, 3, exact",
        "1, 3, mixed",
        "3, 1, mixed",
        "1, 2, fail",
        "2, 3, fail"
    })
    void eachElementHasItsOwnOracle(double first, double second, String expected) {
        JudgedCase judged =
                JudgedCase.of(JudgedCase.tensor(Tensor.ofDoubles(Shape.of(2), 1, 1), 0.5, "3", "3"), Map.of());
        assertThat(verdict(judged, false, Tensor.ofDoubles(Shape.of(2), first, second)))
                .isEqualTo(expected);
    }
}
