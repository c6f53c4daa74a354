package io.github.losstck.laws.exact;

/** A number with many more digits than any dtype has. Immutable. */
public interface Real {

    /** A number of the same kind that equals a double. */
    Real of(double value);

    Real plus(Real other);

    Real minus(Real other);

    Real times(Real other);

    Real over(Real other);

    Real exp();

    Real log();

    Real root();

    /** -1, 0 or 1. */
    int sign();

    /** The nearest double. */
    double toDouble();

    default Real plus(double value) {
        return plus(of(value));
    }

    default Real times(double value) {
        return times(of(value));
    }

    default Real over(double value) {
        return over(of(value));
    }

    default Real negated() {
        return of(0).minus(this);
    }

    default Real squared() {
        return times(this);
    }

    default Real magnitude() {
        return sign() < 0 ? negated() : this;
    }

    default Real orMore(double least) {
        return of(least).minus(this).sign() > 0 ? of(least) : this;
    }

    default boolean isBelow(Real other) {
        return minus(other).sign() < 0;
    }

    /** The lesser of two. */
    default Real min(Real other) {
        return other.isBelow(this) ? other : this;
    }

    /** The greater of two. */
    default Real max(Real other) {
        return isBelow(other) ? other : this;
    }

    /** ln(1 + e^x). */
    default Real softplus() {
        return exp().plus(1).log();
    }

    /** 1 / (1 + e^-x). */
    default Real sigmoid() {
        return of(1).over(negated().exp().plus(1));
    }

    /** This number, of 0 or more, raised to a power; 0 to the power 0 is 1. */
    default Real power(double exponent) {
        if (exponent == Math.rint(exponent) && exponent >= 0 && exponent <= 4) {
            Real product = of(1);
            for (int i = 0; i < exponent; i++) {
                product = product.times(this);
            }
            return product;
        }
        return sign() == 0 ? this : log().times(exponent).exp();
    }
}
