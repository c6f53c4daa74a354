package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;

/** Functions with a kink, whose slope there is the same in every library. NaN stays NaN. */
final class Kinks {

    private Kinks() {}

    /** max(x, 0), with slope 0 at 0. */
    static Term positive(Term x) {
        return Term.where(x.is(Binary.LE, 0), x.like(0), x);
    }

    /** max(x, 0), with slope 1/2 at 0. */
    static Term positiveWithHalfSlope(Term x) {
        Term atZero = Term.where(x.is(Binary.EQ, 0), x.mul(0.5), x);
        return Term.where(x.is(Binary.LT, 0), x.like(0), atZero);
    }

    /** The lesser of two, which share the slope where they are equal. */
    static Term lesser(Term a, Term b) {
        Term equal = a.mul(0.5).add(b.mul(0.5));
        return Term.where(a.binary(Binary.LT, b), a, Term.where(b.binary(Binary.LT, a), b, equal));
    }

    /** max(x, floor), with slope 1 on either side. */
    static Term atLeast(Term x, double floor) {
        return Term.where(x.is(Binary.LT, floor), zeroWithSlope(x).add(floor), x);
    }

    /** 0, with slope 1; for finite x. */
    static Term zeroWithSlope(Term x) {
        return x.sub(x.stopGradient());
    }

    /**
     * A value whose derivative is written, not derived: a term that is 0, with the slope of x, times the slope. For finite
     * x.
     */
    static Term withSlope(Term value, Term x, Term slope) {
        return value.stopGradient().add(zeroWithSlope(x).mul(slope.stopGradient()));
    }
}
