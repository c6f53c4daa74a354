package io.github.losstck.kernels;

/**
 * exp(x) - y x where x is the logarithm of a rate, x - y ln(x + eps) where it is the rate; with {@code full} Stirling's
 * y ln y - y + ½ ln(2 π y) more where y &gt; 1.
 *
 * @param logInput whether inputs are logarithms
 * @param full whether Stirling's term is added
 * @param eps added to a rate
 */
public record PoissonNllLoss(boolean logInput, boolean full, double eps) implements ElementLoss {

    /** Of logarithms, without Stirling's term. */
    public PoissonNllLoss() {
        this(true, false, 1e-8);
    }
}
