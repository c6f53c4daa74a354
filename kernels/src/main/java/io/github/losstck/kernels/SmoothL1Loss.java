package io.github.losstck.kernels;

/**
 * ½ d² / beta where |d| &lt; beta, else |d| - ½ beta, for d = x - y.
 *
 * @param beta 0 or more; at 0 this is {@link L1Loss}
 */
public record SmoothL1Loss(double beta) implements ElementLoss {

    /** @throws IllegalArgumentException if beta is negative or NaN */
    public SmoothL1Loss {
        if (!(beta >= 0)) {
            throw new IllegalArgumentException("beta must be 0 or more, got " + beta);
        }
    }

    /** With a beta of 1. */
    public SmoothL1Loss() {
        this(1);
    }
}
