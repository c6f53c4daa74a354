package io.github.losstck.kernels;

/**
 * max(0, margin - y (x1 - x2)) of two scores and a label of 1 or -1. The gradients are by x1 and x2.
 *
 * @param margin by how much one shall lead
 */
public record MarginRankingLoss(double margin) implements PairLoss {

    /** With a margin of 0. */
    public MarginRankingLoss() {
        this(0);
    }
}
