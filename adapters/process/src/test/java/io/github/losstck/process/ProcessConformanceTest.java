package io.github.losstck.process;

import io.github.losstck.junit.LossConformance;

/** The suite against the program that {@code -Dlosstck.command} names. */
class ProcessConformanceTest implements LossConformance {}
