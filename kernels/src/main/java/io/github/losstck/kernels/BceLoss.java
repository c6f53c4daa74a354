package io.github.losstck.kernels;

/**
 * -(y ln x + (1 - y) ln(1 - x)) of probabilities x and targets y in [0, 1]. Logarithms are cut off at -100, the denominator of
 * the slope, x (1 - x), at 1e-12. Whatever lies outside of [0, 1] is refused.
 */
public record BceLoss() implements ElementLoss {}
