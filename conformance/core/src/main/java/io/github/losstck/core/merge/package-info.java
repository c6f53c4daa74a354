/** Puts the shards of a run together again, after it is sure that nothing is missing, twice or of another run. */
package io.github.losstck.core.merge;
