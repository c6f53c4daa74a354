/** Reads JSON strictly, so that every refusal says in which file and where, what is wrong and what to do. */
package io.github.losstck.core.json;
