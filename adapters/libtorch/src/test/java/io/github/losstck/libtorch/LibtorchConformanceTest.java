package io.github.losstck.libtorch;

import io.github.losstck.junit.LossConformance;

/** PyTorch's C++ API against the corpus, held to adapters/libtorch/known-deviations.json. */
class LibtorchConformanceTest implements LossConformance {}
