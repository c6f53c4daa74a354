package io.github.losstck.kernels;

/**
 * The sum over i != y of w[y] max(0, margin - x[y] + x[i])^p, divided by the number of classes; the mean is over the rows.
 *
 * @param p 1 or 2
 * @param margin by how much the target's score shall lead
 */
public record MultiMarginLoss(int p, double margin) implements IndexLoss {

    /** @throws IllegalArgumentException if p is neither 1 nor 2 */
    public MultiMarginLoss {
        if (p != 1 && p != 2) {
            throw new IllegalArgumentException("p must be 1 or 2, got " + p);
        }
    }

    /** With p = 1 and a margin of 1. */
    public MultiMarginLoss() {
        this(1, 1);
    }
}
