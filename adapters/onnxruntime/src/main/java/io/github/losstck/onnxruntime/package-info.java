/**
 * The adapter for ONNX Runtime. {@link io.github.losstck.onnxruntime.OnnxRoutes} maps the frameworks' functions to the two
 * losses of ONNX, each call to a small graph ({@link io.github.losstck.onnxruntime.LossGraph}) that a session of its own
 * evaluates ({@link io.github.losstck.onnxruntime.GraphRunner}). Sessions do not differentiate, so there are no gradients.
 */
package io.github.losstck.onnxruntime;
