package io.github.losstck.kernels;

/** A loss of each element of three arrays of the same length, with gradients by two of them. */
public sealed interface PairLoss permits MarginRankingLoss, GaussianNllLoss {}
