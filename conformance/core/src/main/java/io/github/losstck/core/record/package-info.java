/** Run records: JSON lines that say what happened, and nothing else. */
package io.github.losstck.core.record;
