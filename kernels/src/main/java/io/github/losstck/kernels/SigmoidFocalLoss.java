package io.github.losstck.kernels;

/**
 * a (1 - p)^gamma bce(x, y) of logits x and targets y, with p = s y + (1 - s)(1 - y) for s = sigmoid(x), and a = alpha y + (1 -
 * alpha)(1 - y), as in torchvision. A gamma of 2 is fast; any other takes powers by {@link StrictMath#pow}.
 *
 * @param alpha at most 1; negative for no balance at all (a = 1)
 * @param gamma the exponent
 */
public record SigmoidFocalLoss(double alpha, double gamma) implements ElementLoss {

    /** @throws IllegalArgumentException if alpha is above 1 */
    public SigmoidFocalLoss {
        if (alpha > 1) {
            throw new IllegalArgumentException("alpha must be at most 1, or negative for none, got " + alpha);
        }
    }

    /** With an alpha of 0.25 and a gamma of 2. */
    public SigmoidFocalLoss() {
        this(0.25, 2);
    }
}
