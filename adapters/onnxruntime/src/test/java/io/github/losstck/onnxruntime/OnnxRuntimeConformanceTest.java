package io.github.losstck.onnxruntime;

import io.github.losstck.junit.LossConformance;

/** ONNX Runtime against the corpus, held to adapters/onnxruntime/known-deviations.json. */
class OnnxRuntimeConformanceTest implements LossConformance {}
