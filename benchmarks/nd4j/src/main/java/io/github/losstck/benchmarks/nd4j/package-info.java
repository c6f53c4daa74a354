/** SameDiff on ND4J as a contender. */
package io.github.losstck.benchmarks.nd4j;
