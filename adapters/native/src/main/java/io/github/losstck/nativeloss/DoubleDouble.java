package io.github.losstck.nativeloss;

/**
 * A number of some 104 bits: the unevaluated sum of a double and of what it lacks. Each operation changes the number, and its
 * error is a few units of 2^-104 of the larger operand. For finite numbers.
 *
 * @see <a href="https://doi.org/10.1007/BF01397083">T. J. Dekker, A floating-point technique for extending the available
 *     precision, Numer. Math. 18 (1971)</a>
 */
final class DoubleDouble {

    private double high;
    private double low;

    DoubleDouble(double high, double low) {
        set(high, low);
    }

    private void set(double larger, double smaller) {
        high = larger + smaller;
        low = smaller - (high - larger);
    }

    /** The double nearest to the number. */
    double value() {
        return high;
    }

    /** What that double lacks. */
    double rest() {
        return low;
    }

    /** Whether the nearest double is known though the number has an error, relative to itself. */
    boolean isCertain(double error) {
        double most = Math.abs(high) * error;
        return high + (low + most) == high && high + (low - most) == high;
    }

    DoubleDouble plus(double term) {
        double sum = high + term;
        double ofTerm = sum - high;
        set(sum, (high - (sum - ofTerm)) + (term - ofTerm) + low);
        return this;
    }

    DoubleDouble plus(DoubleDouble term) {
        double rest = term.low;
        return plus(term.high).plus(rest);
    }

    DoubleDouble plusProduct(double a, double b) {
        double product = a * b;
        return plus(product).plus(Math.fma(a, b, -product));
    }

    DoubleDouble times(double factor) {
        double product = high * factor;
        set(product, Math.fma(low, factor, Math.fma(high, factor, -product)));
        return this;
    }

    DoubleDouble times(DoubleDouble factor) {
        double product = high * factor.high;
        double error = Math.fma(high, factor.high, -product);
        set(product, error + (high * factor.low + low * factor.high));
        return this;
    }

    DoubleDouble over(double divisor) {
        double inverse = 1 / divisor;
        double quotient = high * inverse;
        set(quotient, (Math.fma(-quotient, divisor, high) + low) * inverse);
        return this;
    }

    /** Times a power of two, where nothing underflows. */
    DoubleDouble scaled(double powerOfTwo) {
        high *= powerOfTwo;
        low *= powerOfTwo;
        return this;
    }

    DoubleDouble copy() {
        return new DoubleDouble(high, low);
    }
}
