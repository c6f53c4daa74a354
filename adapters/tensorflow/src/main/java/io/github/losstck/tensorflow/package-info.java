/**
 * The adapter for TensorFlow Java. {@link io.github.losstck.tensorflow.TensorFlowRoutes} maps the frameworks' functions to
 * the losses of its framework library and of its operations, {@link io.github.losstck.tensorflow.TensorFlowDialect} writes
 * recipes in its operations; {@link io.github.losstck.tensorflow.GraphLoss} runs one as a graph, with the gradients that
 * TensorFlow adds to it.
 */
package io.github.losstck.tensorflow;
