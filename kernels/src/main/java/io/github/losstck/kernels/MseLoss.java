package io.github.losstck.kernels;

/** (x - y)². */
public record MseLoss() implements ElementLoss {}
