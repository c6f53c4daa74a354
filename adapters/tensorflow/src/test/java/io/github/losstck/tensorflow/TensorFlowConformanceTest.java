package io.github.losstck.tensorflow;

import io.github.losstck.junit.LossConformance;

/** TensorFlow Java against the corpus, held to adapters/tensorflow/known-deviations.json. */
class TensorFlowConformanceTest implements LossConformance {}
