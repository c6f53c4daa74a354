package io.github.losstck.nativeloss;

/**
 * e^x - 1 within 2^-67 of itself, from a table of powers of 2^(1/64) and a short series in plain doubles: enough to know the
 * nearest double of nearly every number.
 */
final class QuickPowers {

    /** ln 2 / 64 in two parts, of which the first has 32 bits: times a small integer it is exact. */
    private static final double STEP_HIGH = 0x1.62e42fee00000p-7;

    private static final double STEP_LOW = 0x1.a39ef35793c76p-39;

    private static final int LARGEST = 40;
    private static final double[] COEFFICIENTS = {1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6};

    /** 2^(j/64) - 1 for j from -40 on, in two parts. */
    private final double[] high = new double[2 * LARGEST + 1];

    private final double[] low = new double[2 * LARGEST + 1];

    /** Fill the table with what a slower series says. */
    QuickPowers(Elementary.Powers precise) {
        for (int j = -LARGEST; j <= LARGEST; j++) {
            DoubleDouble exponent =
                    new DoubleDouble(0, 0).plusProduct(j, STEP_HIGH).plusProduct(j, STEP_LOW);
            DoubleDouble power = precise.minusOne(exponent);
            high[j + LARGEST] = power.value();
            low[j + LARGEST] = power.rest();
        }
    }

    /** e^x - 1 for |x| up to 0.4. */
    DoubleDouble minusOne(DoubleDouble x) {
        int j = (int) Math.rint(x.value() / STEP_HIGH);
        double difference = x.value() - j * STEP_HIGH;
        double lacking = x.rest() - j * STEP_LOW;
        double r = difference + lacking;
        double rest = lacking - (r - difference);
        double half = r * (0.5 * r);
        double series = 0;
        for (double coefficient : COEFFICIENTS) {
            series = series * r + coefficient;
        }
        double small = rest + (rest * r + Math.fma(r, 0.5 * r, -half) + series * r * r * r);
        DoubleDouble part = new DoubleDouble(r, half).plus(small);
        if (j == 0) {
            return part;
        }
        DoubleDouble step = new DoubleDouble(high[j + LARGEST], low[j + LARGEST]);
        return part.times(step.copy().plus(1)).plus(step);
    }
}
