package io.github.losstck.kernels;

/**
 * ½ d² where |d| &lt; delta, else delta (|d| - ½ delta), for d = x - y.
 *
 * @param delta above 0
 */
public record HuberLoss(double delta) implements ElementLoss {

    /** @throws IllegalArgumentException if delta is not above 0 */
    public HuberLoss {
        if (!(delta > 0)) {
            throw new IllegalArgumentException("delta must be above 0, got " + delta);
        }
    }

    /** With a delta of 1. */
    public HuberLoss() {
        this(1);
    }
}
