package io.github.losstck.djl;

import io.github.losstck.junit.LossConformance;

/** DJL against the corpus, held to adapters/djl/known-deviations.json. */
class DjlConformanceTest implements LossConformance {}
