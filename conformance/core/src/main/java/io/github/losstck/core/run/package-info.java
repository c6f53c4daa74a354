/** Runs an adapter over cases and gates the result. */
package io.github.losstck.core.run;
