package io.github.losstck.kernels;

/** How the losses of elements or rows become one number. */
public enum Reduction {
    /** The sum divided by their number; by the sum of the targets' weights for class indices, as in PyTorch. */
    MEAN,
    SUM
}
