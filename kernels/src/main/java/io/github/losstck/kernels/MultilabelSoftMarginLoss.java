package io.github.losstck.kernels;

/** The mean over the classes of w[c] (y softplus(-x) + (1 - y) softplus(x)). The mean is over the rows. */
public record MultilabelSoftMarginLoss() implements ClassLoss {}
