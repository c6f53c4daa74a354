package io.github.losstck.kernels;

/**
 * x where y = 1, max(0, margin - x) where y = -1, and the sum of both for any other y.
 *
 * @param margin how far dissimilar pairs shall be apart
 */
public record HingeEmbeddingLoss(double margin) implements ElementLoss {

    /** With a margin of 1. */
    public HingeEmbeddingLoss() {
        this(1);
    }
}
