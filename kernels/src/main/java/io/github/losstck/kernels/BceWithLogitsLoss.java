package io.github.losstck.kernels;

/**
 * (1 - y) softplus(x) + p y softplus(-x) of logits x and targets y.
 *
 * @param posWeight p, what positives weigh: one number for all classes
 */
public record BceWithLogitsLoss(double posWeight) implements ElementLoss {

    /** Positives weigh 1. */
    public BceWithLogitsLoss() {
        this(1);
    }
}
