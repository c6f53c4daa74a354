package io.github.losstck.benchmarks;

/** A call of the kernels with its arrays. */
interface NativeStep {

    void run();

    Contender.Outcome outcome();
}
