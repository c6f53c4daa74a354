package io.github.losstck.kernels;

/**
 * -w[y] x[y] of log-probabilities x and class indices y; the mean is over the sum of w[y]. A mean over no weight at all is NaN.
 *
 * @param ignoreIndex the class whose rows cost nothing
 */
public record NllLoss(int ignoreIndex) implements IndexLoss {

    /** Class -100 is ignored. */
    public NllLoss() {
        this(-100);
    }
}
