package io.github.losstck.tensorflow;

/**
 * The gradient that an operation puts out itself, as Java.
 *
 * @param logits what it is the gradient by
 */
record SlopeSource(String logits, String slope) {}
