package io.github.losstck.kernels;

/** A loss of each row of scores and its class (or classes, for {@link MultilabelMarginLoss}). */
public sealed interface IndexLoss permits CrossEntropyLoss, NllLoss, MultiMarginLoss, MultilabelMarginLoss {}
