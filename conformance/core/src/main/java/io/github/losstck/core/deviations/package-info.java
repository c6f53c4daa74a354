/** Known deviations: what a library is known to get wrong, kept strictly. */
package io.github.losstck.core.deviations;
