package io.github.losstck.nativeloss;

/**
 * e^x, ln x and their kin, each rounded once from a value of some 100 bits: the answer is the nearest double but in one of
 * some 10^13 cases, and within 1 ULP where it is subnormal. They have the same bits on every machine, which {@link Math} does
 * not promise, and half of the error of {@link StrictMath}, which is what a loss keeps that takes e^x from a number near it.
 *
 * <p>Special values are those of {@link Math}.
 */
final class Elementary {

    /** ln 2 in three parts, of which the first has 32 bits: times an exponent it is exact. */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LN2_MIDDLE = 0x1.a39ef35793c76p-33;
    private static final double LN2_LOW = 0x1.cc01f97b57a08p-87;

    /** Beyond these e^x is infinite, or 0. */
    private static final double LARGEST = 710;

    private static final double SMALLEST = -746;

    /** The argument of the series is halved so often; with ten terms they end below 2^-110. */
    private static final int HALVINGS = 6;

    private static final int TERMS = 10;
    private static final double TINY = 0x1p-60;

    private Elementary() {}

    /** e^x. */
    static double exp(double x) {
        if (!(x > SMALLEST && x < LARGEST)) {
            return Double.isNaN(x) ? x : x > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return exp(new DoubleDouble(x, 0));
    }

    private static double exp(DoubleDouble x) {
        int exponent = (int) Math.rint(x.value() / (LN2_HIGH + LN2_MIDDLE));
        return Math.scalb(series(withoutLn2(x, exponent)).plus(1).value(), exponent);
    }

    /** e^x - 1, without cancellation. */
    static double expm1(double x) {
        if (Math.abs(x) < TINY || Double.isNaN(x)) {
            return x;
        }
        if (x < -40 || x > 600) {
            return x < 0 ? -1 : exp(x);
        }
        int exponent = (int) Math.rint(x / (LN2_HIGH + LN2_MIDDLE));
        DoubleDouble power = series(withoutLn2(new DoubleDouble(x, 0), exponent));
        return exponent == 0
                ? power.value()
                : power.plus(1).scaled(exponent).plus(-1).value();
    }

    private static DoubleDouble withoutLn2(DoubleDouble x, int times) {
        return x.plus(-times * LN2_HIGH).plusProduct(-times, LN2_MIDDLE).plus(-times * LN2_LOW);
    }

    /** e^x - 1 for |x| up to 0.4: Taylor's series of a small part of x, squared back. */
    private static DoubleDouble series(DoubleDouble x) {
        x.scaled(-HALVINGS);
        DoubleDouble sum = new DoubleDouble(1, 0);
        for (int n = TERMS; n > 1; n--) {
            sum.times(x).over(n).plus(1);
        }
        DoubleDouble power = sum.times(x);
        for (int i = 0; i < HALVINGS; i++) {
            power.times(power.copy().plus(2));
        }
        return power;
    }

    /** ln x. */
    static double log(double x) {
        return x > 0 && x < Double.POSITIVE_INFINITY ? logarithm(x).value() : StrictMath.log(x);
    }

    private static DoubleDouble logarithm(double x) {
        boolean subnormal = x < Double.MIN_NORMAL;
        double normal = subnormal ? x * 0x1p54 : x;
        int exponent = Math.getExponent(normal);
        double part = Math.scalb(normal, -exponent);
        if (part > 1.4) {
            part /= 2;
            exponent++;
        }
        int times = subnormal ? exponent - 54 : exponent;
        return withoutLn2(logarithmOfOnePlus(part - 1), -times);
    }

    /** ln(1 + x), without cancellation. */
    static double log1p(double x) {
        if (!(x > -1 && x < Double.POSITIVE_INFINITY) || Math.abs(x) < TINY) {
            return Math.abs(x) < TINY ? x : StrictMath.log1p(x);
        }
        if (x > -0.3 && x < 0.4) {
            return logarithmOfOnePlus(x).value();
        }
        double sum = 1 + x;
        double lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
        return logarithm(sum).plus(lost / sum).value();
    }

    /** For x from -0.3 to 0.4: a step of Newton's method from a good start. */
    private static DoubleDouble logarithmOfOnePlus(double x) {
        double start = StrictMath.log1p(x);
        DoubleDouble power = series(new DoubleDouble(-start, 0));
        return power.copy().times(x).plus(power).plus(x).plus(start);
    }

    /** x^y. */
    static double pow(double x, double y) {
        double rough = StrictMath.pow(x, y);
        if (rough == 0 || !Double.isFinite(rough) || x == 0 || Math.abs(x) == 1 || y == 0) {
            return rough;
        }
        return Math.copySign(exp(logarithm(Math.abs(x)).times(y)), rough);
    }
}
