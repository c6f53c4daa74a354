/** How fast the suite itself is. */
package io.github.losstck.benchmarks.suite;
