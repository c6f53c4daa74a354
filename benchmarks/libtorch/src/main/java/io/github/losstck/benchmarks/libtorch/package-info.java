/** PyTorch's C++ API as a contender, in eager mode with autograd. */
package io.github.losstck.benchmarks.libtorch;
