package io.github.losstck.laws.exact;

import java.math.BigDecimal;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/** Numbers of 40 digits by another library. */
record ApfloatReal(Apfloat value) implements Real {

    private static final long DIGITS = 40;

    static final ApfloatReal ZERO = new ApfloatReal(new Apfloat(0, DIGITS));

    private static Apfloat of(Real real) {
        return ((ApfloatReal) real).value;
    }

    @Override
    public Real of(double number) {
        return new ApfloatReal(new Apfloat(new BigDecimal(number), DIGITS));
    }

    @Override
    public Real plus(Real other) {
        return new ApfloatReal(value.add(of(other)));
    }

    @Override
    public Real minus(Real other) {
        return new ApfloatReal(value.subtract(of(other)));
    }

    @Override
    public Real times(Real other) {
        return new ApfloatReal(value.multiply(of(other)));
    }

    @Override
    public Real over(Real other) {
        return new ApfloatReal(value.divide(of(other)));
    }

    @Override
    public Real exp() {
        return new ApfloatReal(value.signum() == 0 ? new Apfloat(1, DIGITS) : ApfloatMath.exp(value));
    }

    @Override
    public Real log() {
        return new ApfloatReal(ApfloatMath.log(value));
    }

    @Override
    public Real root() {
        return new ApfloatReal(ApfloatMath.sqrt(value));
    }

    @Override
    public int sign() {
        return value.signum();
    }

    @Override
    public double toDouble() {
        return value.doubleValue();
    }
}
