package io.github.losstck.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Statistics with as many digits as a reader can use: the record itself keeps them all. */
final class Figures {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    /** Below this a whole number has no more than four digits. */
    private static final int WHOLE = 10_000;

    private Figures() {}

    /** The number to four digits; what is not finite as it is. */
    static Object brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (Math.abs(value) < WHOLE && value == Math.rint(value)) {
            return (int) value;
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? 0 : rounded.doubleValue();
    }
}
