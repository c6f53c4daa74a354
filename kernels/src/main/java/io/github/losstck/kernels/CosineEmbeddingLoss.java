package io.github.losstck.kernels;

/**
 * 1 - cos where y = 1, max(0, cos - margin) where y = -1, 0 for any other y; cos is that of a row of each input, with 1e-12
 * added to each squared length.
 *
 * @param margin the cosine that dissimilar rows may have
 */
public record CosineEmbeddingLoss(double margin) {

    /** What is added to a squared length: PyTorch holds it as a float32. */
    static final double EPSILON = 1e-12f;

    /** With a margin of 0. */
    public CosineEmbeddingLoss() {
        this(0);
    }
}
