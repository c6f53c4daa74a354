package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;

/**
 * The p-norm along the last axis, with slopes that are written, not derived: where the norm is 0 all are 0, a component of 0 has
 * slope 0, several largest components share that of an infinite p, and p = 0 counts what is not 0 and has none.
 *
 * <p>Norm and slopes are constants, so that half types are computed in float32 whether or not casts pass the gradient.
 */
final class VectorNorm {

    private final double p;
    private final int axis;
    private final Term vectors;
    private final Term constants;
    private final Term sizes;

    private VectorNorm(Term vectors, double p) {
        this.p = p;
        this.vectors = vectors;
        axis = vectors.shape().rank() - 1;
        Term fixed = vectors.stopGradient();
        constants = (RecipeCall.isHalf(vectors.dtype()) ? fixed.cast(DType.FLOAT32) : fixed).named("components");
        sizes = constants.abs().named("sizes");
    }

    /**
     * The norms of vectors.
     *
     * @throws RecipeMisfitException if p is negative, or there is no largest component for an infinite p
     */
    static Term of(Term vectors, double p) {
        if (p < 0) {
            throw new RecipeMisfitException("there is no norm of p = " + p);
        }
        return new VectorNorm(vectors, p).term();
    }

    private Term term() {
        Term norm = norm().named("norm");
        Term slopes = slopes(norm).cast(vectors.dtype());
        Term zero = Kinks.zeroWithSlope(vectors).mul(slopes);
        // Infinite components make the zero NaN.
        Term finite = norm.is(Binary.LT, Double.POSITIVE_INFINITY).expandDims(axis);
        return norm.cast(vectors.dtype())
                .add(Term.where(finite, zero, zero.like(0)).sum(axis));
    }

    private Term norm() {
        if (p == 0) {
            return sizes.is(Binary.NE, 0).cast(sizes.dtype()).sum(axis);
        }
        if (p == Double.POSITIVE_INFINITY) {
            return largest();
        }
        if (p == 1) {
            return sizes.sum(axis);
        }
        return p == 2 ? sizes.square().sum(axis).sqrt() : sizes.pow(p).sum(axis).pow(1 / p);
    }

    /** Of two halves the larger component at each place, until one is left; the halves of an odd number overlap. */
    private Term largest() {
        Term left = sizes;
        for (int n = left.shape().extent(axis); n != 1; n = left.shape().extent(axis)) {
            if (n == 0) {
                throw new RecipeMisfitException("no component of " + vectors.shape() + " is the largest");
            }
            int half = (n + 1) / 2;
            left = left.slice(axis, 0, half).binary(Binary.MAXIMUM, left.slice(axis, n - half, n));
        }
        return left.squeeze(axis);
    }

    private Term slopes(Term norm) {
        Term whole = Term.where(norm.is(Binary.EQ, 0), norm.like(1), norm).expandDims(axis);
        if (p == 2) {
            return constants.div(whole);
        }
        if (p == 0) {
            return constants.like(0);
        }
        if (p == 1) {
            return signs();
        }
        if (p == Double.POSITIVE_INFINITY) {
            Term ties = sizes.binary(Binary.EQ, norm.expandDims(axis))
                    .cast(sizes.dtype())
                    .named("ties");
            return signs().mul(ties).div(ties.sum(axis).expandDims(axis));
        }
        Term powers = signs().mul(sizes.div(whole).pow(p - 1));
        return Term.where(sizes.is(Binary.EQ, 0), powers.like(0), powers);
    }

    private Term signs() {
        Term ofNegative = Term.where(constants.is(Binary.LT, 0), constants.like(-1), constants.like(0));
        return Term.where(constants.is(Binary.GT, 0), constants.like(1), ofNegative);
    }
}
