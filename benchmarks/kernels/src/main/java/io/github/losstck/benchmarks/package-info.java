/** What losses and their gradients cost: the kernels beside the libraries, on the same numbers. */
package io.github.losstck.benchmarks;
