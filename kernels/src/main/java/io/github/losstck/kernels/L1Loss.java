package io.github.losstck.kernels;

/** |x - y|, with a slope of 0 where they are equal. */
public record L1Loss() implements ElementLoss {}
