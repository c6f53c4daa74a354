package io.github.losstck.nativeloss;

import io.github.losstck.junit.LossConformance;

/** Holds this library to the corpus, with an empty list of known deviations. */
class NativeConformanceTest implements LossConformance {}
