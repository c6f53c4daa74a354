package io.github.losstck.kernels;

/** ln(1 + exp(-y x)) of scores x and labels y of 1 and -1; where the exponential overflows it is -y x. */
public record SoftMarginLoss() implements ElementLoss {}
