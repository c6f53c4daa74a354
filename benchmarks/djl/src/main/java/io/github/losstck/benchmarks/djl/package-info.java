/** Deep Java Library on PyTorch as a contender. */
package io.github.losstck.benchmarks.djl;
