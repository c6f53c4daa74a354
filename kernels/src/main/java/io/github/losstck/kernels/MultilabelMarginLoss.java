package io.github.losstck.kernels;

/**
 * The sum over the targets y of a row and all classes i that are none of them of max(0, 1 - (x[y] - x[i])), divided by the
 * number of classes. There are as many targets as inputs; those of a row end at its first -1. The mean is over the rows.
 */
public record MultilabelMarginLoss() implements IndexLoss {}
