package io.github.losstck.kernels;

/**
 * y ln y - y x of logarithms x and probabilities y, or exp(y) (y - x) where the targets are logarithms too. For PyTorch's
 * {@code batchmean} take {@link Reduction#SUM} and divide by the batch, also what is passed as gradOutput.
 *
 * <p>Special values: a target of 0 costs 0, a negative one NaN.
 *
 * @param logTarget whether targets are logarithms
 */
public record KlDivLoss(boolean logTarget) implements ElementLoss {

    /** Of probabilities. */
    public KlDivLoss() {
        this(false);
    }
}
