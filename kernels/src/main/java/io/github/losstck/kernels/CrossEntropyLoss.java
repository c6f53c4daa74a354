package io.github.losstck.kernels;

/**
 * The cross entropy of logits. With class indices y a row costs (1 - ε) w[y] (-ln p[y]) + ε / C Σ w[c] (-ln p[c]), where p is
 * the softmax and ε the smoothing; the mean is over the sum of w[y]. With class probabilities q it costs Σ w[c] q'[c] (-ln p[c])
 * for q' = (1 - ε) q + ε / C; the mean is over the rows.
 *
 * <p>Special values: a NaN or an infinite maximum among the logits of a row makes its loss and gradient NaN. A mean over no
 * weight at all is NaN.
 *
 * @param ignoreIndex the class whose rows cost nothing
 * @param labelSmoothing ε, in [0, 1]
 */
public record CrossEntropyLoss(int ignoreIndex, double labelSmoothing) implements IndexLoss, ClassLoss {

    /** @throws IllegalArgumentException if the smoothing is outside of [0, 1] */
    public CrossEntropyLoss {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1)) {
            throw new IllegalArgumentException("labelSmoothing must be in [0, 1], got " + labelSmoothing);
        }
    }

    /** Class -100 is ignored, nothing is smoothed. */
    public CrossEntropyLoss() {
        this(-100, 0);
    }
}
