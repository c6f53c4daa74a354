package io.github.losstck.nd4j;

import io.github.losstck.junit.LossConformance;

/** ND4J against the corpus, held to adapters/nd4j/known-deviations.json. */
class Nd4jConformanceTest implements LossConformance {}
