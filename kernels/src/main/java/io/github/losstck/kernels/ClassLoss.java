package io.github.losstck.kernels;

/** A loss of each row of scores and a row of as many targets. */
public sealed interface ClassLoss permits CrossEntropyLoss, MultilabelSoftMarginLoss {}
