/** TensorFlow Java as a contender, in graphs. */
package io.github.losstck.benchmarks.tensorflow;
