package io.github.losstck.kernels;

/**
 * ½ (ln v + (x - y)² / v) for v = max(var, eps), and ½ ln(2 π) more with {@code full}. The three arrays are input, target and
 * variance, the gradients by input and variance; that by the target is minus that by the input. A negative variance is refused.
 *
 * @param full whether the constant is added
 * @param eps the least variance
 */
public record GaussianNllLoss(boolean full, double eps) implements PairLoss {

    /** Without the constant, with an eps of 1e-6. */
    public GaussianNllLoss() {
        this(false, 1e-6);
    }
}
