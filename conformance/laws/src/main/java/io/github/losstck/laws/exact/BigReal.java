package io.github.losstck.laws.exact;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/** Decimal numbers of 50 digits. */
record BigReal(BigDecimal value) implements Real {

    static final BigReal ZERO = new BigReal(BigDecimal.ZERO);

    private static final MathContext DIGITS = new MathContext(50);

    @Override
    public Real of(double number) {
        return new BigReal(new BigDecimal(number));
    }

    private static BigDecimal value(Real real) {
        return ((BigReal) real).value;
    }

    @Override
    public Real plus(Real other) {
        return new BigReal(value.add(value(other), DIGITS));
    }

    @Override
    public Real minus(Real other) {
        return new BigReal(value.subtract(value(other), DIGITS));
    }

    @Override
    public Real times(Real other) {
        return new BigReal(value.multiply(value(other), DIGITS));
    }

    @Override
    public Real over(Real other) {
        return new BigReal(value.divide(value(other), DIGITS));
    }

    @Override
    public Real exp() {
        return new BigReal(BigDecimalMath.exp(value, DIGITS));
    }

    @Override
    public Real log() {
        return new BigReal(BigDecimalMath.log(value, DIGITS));
    }

    @Override
    public Real root() {
        return new BigReal(BigDecimalMath.sqrt(value, DIGITS));
    }

    @Override
    public int sign() {
        return value.signum();
    }

    @Override
    public double toDouble() {
        return value.doubleValue();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
