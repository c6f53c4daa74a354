package io.github.losstck.kernels;

/**
 * max(0, margin + d(anchor, positive) - d(anchor, negative)) of rows, for d(a, b) = |a - b + eps|, the Euclidean length. With
 * {@code swap} the lesser of d(anchor, negative) and d(positive, negative) is taken; each has half of the slope where they are
 * equal.
 *
 * @param margin above 0
 * @param eps added to each component of a difference
 * @param swap whether the positive may stand in for the anchor
 */
public record TripletMarginLoss(double margin, double eps, boolean swap) {

    /** @throws IllegalArgumentException if the margin is not above 0 */
    public TripletMarginLoss {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("margin must be above 0, got " + margin);
        }
    }

    /** With a margin of 1 and an eps of 1e-6. */
    public TripletMarginLoss() {
        this(1, 1e-6, false);
    }
}
