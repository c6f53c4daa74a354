package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The nearest double of e^x, ln x and their kin, and what Java answers at special values. */
class ElementaryTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final double NEAREST = 0.5 + 1e-9;
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        2,
        -2,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        709.9,
        -745.2,
        -746.5
    };

    private final Random random = new Random(1);

    /** Numbers of the magnitude 2^exponent, of either sign. */
    private double drawn(int exponent) {
        return Math.scalb(2 * random.nextDouble() - 1, exponent);
    }

    private static void isNearest(double actual, BigDecimal exact, double x) {
        BigDecimal off = new BigDecimal(actual).subtract(exact).abs();
        assertThat(off.divide(new BigDecimal(Math.ulp(actual)), DIGITS).doubleValue())
                .as("at %s: %s", x, actual)
                .isLessThanOrEqualTo(NEAREST);
    }

    private static void isNearest(DoubleUnaryOperator ours, UnaryOperator<BigDecimal> exact, double x) {
        isNearest(ours.applyAsDouble(x), exact.apply(new BigDecimal(x)), x);
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, -20, -5, -1, 0, 1, 3, 6, 9})
    void exponentials(int exponent) {
        for (int i = 0; i < 100; i++) {
            double x = drawn(exponent);
            isNearest(Elementary::exp, b -> BigDecimalMath.exp(b, DIGITS), x);
            isNearest(
                    Elementary::expm1,
                    b -> BigDecimalMath.exp(b, new MathContext(90)).subtract(BigDecimal.ONE),
                    x);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1070, -1000, -40, -10, -1, 0, 1, 10, 100, 1000})
    void logarithms(int exponent) {
        for (int i = 0; i < 100; i++) {
            double x = Math.max(Math.abs(drawn(exponent)), Double.MIN_VALUE);
            isNearest(Elementary::log, b -> BigDecimalMath.log(b, DIGITS), x);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, -50, -30, -10, -3, -1, 0, 1, 10, 60})
    void logarithmsNearOne(int exponent) {
        for (int i = 0; i < 100; i++) {
            double x = drawn(exponent);
            if (x > -1) {
                isNearest(Elementary::log1p, b -> BigDecimalMath.log(b.add(BigDecimal.ONE), new MathContext(90)), x);
            }
            isNearest(Elementary::log, b -> BigDecimalMath.log(b, new MathContext(90)), 1 + Math.abs(x));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, -1, 0.5, -2.5, 1e-3, 20})
    void powers(double y) {
        for (int i = 0; i < 100; i++) {
            double x = Math.abs(drawn(4)) + 0x1p-20;
            isNearest(Elementary.pow(x, y), BigDecimalMath.pow(new BigDecimal(x), new BigDecimal(y), DIGITS), x);
        }
    }

    /** What is left open by the quick powers is asked of the precise ones; so the quick ones must be as near as they say. */
    @Test
    void quickPowersAreAsNearAsTheySay() {
        Elementary.Powers precise = Elementary::series;
        QuickPowers quick = new QuickPowers(precise);
        for (int i = 0; i < 100_000; i++) {
            double x = 0.4 * (2 * random.nextDouble() - 1) * Math.scalb(1.0, -random.nextInt(30));
            DoubleDouble expected = precise.minusOne(new DoubleDouble(x, 0));
            DoubleDouble got = quick.minusOne(new DoubleDouble(x, 0));
            double off = (got.value() - expected.value()) + (got.rest() - expected.rest());
            assertThat(Math.abs(off / expected.value())).as("at %s", x).isLessThan(0x1p-67);
        }
    }

    @Test
    void specialValues() {
        for (double x : SPECIAL) {
            same(Elementary.exp(x), StrictMath.exp(x), "exp", x);
            same(Elementary.expm1(x), StrictMath.expm1(x), "expm1", x);
            same(Elementary.log(x), StrictMath.log(x), "log", x);
            same(Elementary.log1p(x), StrictMath.log1p(x), "log1p", x);
            for (double y : SPECIAL) {
                same(Elementary.pow(x, y), StrictMath.pow(x, y), "to the " + y, x);
            }
        }
    }

    /** The same NaN, infinity or zero with its sign; of numbers within the ULP that StrictMath may be off. */
    private static void same(double actual, double java, String what, double x) {
        if (Double.isFinite(java) && java != 0) {
            assertThat(actual).as("%s %s", what, x).isBetween(Math.nextDown(java), Math.nextUp(java));
        } else {
            assertThat(Double.valueOf(actual)).as("%s %s", what, x).isEqualTo(Double.valueOf(java));
        }
    }
}
