/** Deviations that are known, with reason and issue, and kept in a file that a reviewer reads. */
package io.github.losstck.core.deviations;
