package io.github.losstck.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Statistics with as many digits as a reader can use: the record itself keeps them all. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    /** Below this a whole number has no more than four digits. */
    private static final int WHOLE = 10_000;

    /** The largest power of ten that a double holds exactly. */
    private static final int EXACT = 22;

    private static final double[] POWERS = powers();

    private Figures() {}

    /** The number to four digits; what is not finite as it is. */
    static Object brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (Math.abs(value) < WHOLE && value == Math.rint(value)) {
            return (int) value;
        }
        int shift = 3 - (int) Math.floor(Math.log10(Math.abs(value)));
        if (Math.abs(shift) > EXACT) {
            return new BigDecimal(value).round(DIGITS).doubleValue();
        }
        // Four digits and a power of ten are exact, so that their quotient is the nearest double: a report has a
        // million.
        double power = POWERS[Math.abs(shift)];
        double scaled = shift > 0 ? value * power : value / power;
        double digits = Math.copySign(Math.floor(Math.abs(scaled) + 0.5), value);
        return shift > 0 ? digits / power : digits * power;
    }

    private static double[] powers() {
        double[] powers = new double[EXACT + 1];
        powers[0] = 1;
        for (int i = 1; i <= EXACT; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
