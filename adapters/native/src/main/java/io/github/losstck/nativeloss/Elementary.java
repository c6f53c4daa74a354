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

    private static final double PART = Math.scalb(1.0, -HALVINGS);
    private static final int TERMS = 10;

    /** The errors of the terms after these are below 2^-100 of the whole, and need no more than a double. */
    private static final int PRECISE_TERMS = 6;

    private static final double TINY = 0x1p-60;

    /** What {@link QuickPowers} leaves open, relative to the result. */
    private static final double OPEN = 0x1p-65;

    /** e^x - 1 for |x| up to 0.4. */
    interface Powers {
        DoubleDouble minusOne(DoubleDouble x);
    }

    private static final Powers PRECISE = Elementary::series;
    private static final Powers QUICK = new QuickPowers(PRECISE)::minusOne;

    private Elementary() {}

    /** e^x. */
    static double exp(double x) {
        if (!(x > SMALLEST && x < LARGEST)) {
            return Double.isNaN(x) ? x : x > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        int exponent = exponent(x);
        DoubleDouble quick =
                QUICK.minusOne(withoutLn2(new DoubleDouble(x, 0), exponent)).plus(1);
        return quick.isCertain(OPEN) ? Math.scalb(quick.value(), exponent) : exp(new DoubleDouble(x, 0));
    }

    private static double exp(DoubleDouble x) {
        int exponent = exponent(x.value());
        return Math.scalb(series(withoutLn2(x, exponent)).plus(1).value(), exponent);
    }

    private static int exponent(double x) {
        return (int) Math.rint(x / (LN2_HIGH + LN2_MIDDLE));
    }

    /** e^x - 1, without cancellation. */
    static double expm1(double x) {
        if (Math.abs(x) < TINY || Double.isNaN(x)) {
            return x;
        }
        if (x < -40 || x > 600) {
            return x < 0 ? -1 : exp(x);
        }
        DoubleDouble quick = expm1(x, QUICK);
        return quick.isCertain(OPEN) ? quick.value() : expm1(x, PRECISE).value();
    }

    private static DoubleDouble expm1(double x, Powers powers) {
        int exponent = exponent(x);
        DoubleDouble power = powers.minusOne(withoutLn2(new DoubleDouble(x, 0), exponent));
        return exponent == 0
                ? power
                : power.plus(1).scaled(Math.scalb(1.0, exponent)).plus(-1);
    }

    private static DoubleDouble withoutLn2(DoubleDouble x, int times) {
        return x.plus(-times * LN2_HIGH).plusProduct(-times, LN2_MIDDLE).plus(-times * LN2_LOW);
    }

    /** e^x - 1 for |x| up to 0.4: Taylor's series of a small part of x, squared back. */
    static DoubleDouble series(DoubleDouble x) {
        x.scaled(PART);
        double last = 1;
        for (int n = TERMS; n > PRECISE_TERMS; n--) {
            last = 1 + last * x.value() / n;
        }
        DoubleDouble sum = new DoubleDouble(last, 0);
        for (int n = PRECISE_TERMS; n > 1; n--) {
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
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return StrictMath.log(x);
        }
        DoubleDouble quick = logarithm(x, QUICK);
        return quick.isCertain(OPEN) ? quick.value() : logarithm(x, PRECISE).value();
    }

    private static DoubleDouble logarithm(double x, Powers powers) {
        boolean subnormal = x < Double.MIN_NORMAL;
        double normal = subnormal ? x * 0x1p54 : x;
        int exponent = Math.getExponent(normal);
        double part = Math.scalb(normal, -exponent);
        if (part > 1.4) {
            part /= 2;
            exponent++;
        }
        int times = subnormal ? exponent - 54 : exponent;
        return withoutLn2(logarithmOfOnePlus(part - 1, powers), -times);
    }

    /** ln(1 + x), without cancellation. */
    static double log1p(double x) {
        if (!(x > -1 && x < Double.POSITIVE_INFINITY) || Math.abs(x) < TINY) {
            return Math.abs(x) < TINY ? x : StrictMath.log1p(x);
        }
        DoubleDouble quick = log1p(x, QUICK);
        return quick.isCertain(OPEN) ? quick.value() : log1p(x, PRECISE).value();
    }

    private static DoubleDouble log1p(double x, Powers powers) {
        if (x > -0.3 && x < 0.4) {
            return logarithmOfOnePlus(x, powers);
        }
        double sum = 1 + x;
        double lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
        return logarithm(sum, powers).plus(lost / sum);
    }

    /** For x from -0.3 to 0.4: a step of Newton's method from a good start. */
    private static DoubleDouble logarithmOfOnePlus(double x, Powers powers) {
        double start = StrictMath.log1p(x);
        DoubleDouble power = powers.minusOne(new DoubleDouble(-start, 0));
        return power.copy().times(x).plus(power).plus(x).plus(start);
    }

    /** x^y. */
    static double pow(double x, double y) {
        double rough = StrictMath.pow(x, y);
        if (rough == 0 || !Double.isFinite(rough) || x == 0 || Math.abs(x) == 1 || y == 0) {
            return rough;
        }
        return Math.copySign(exp(logarithm(Math.abs(x), PRECISE).times(y)), rough);
    }
}
