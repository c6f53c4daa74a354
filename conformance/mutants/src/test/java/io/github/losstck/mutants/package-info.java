/** Wrong implementations around the native losses, each with one real mistake: the cases must find every one. */
package io.github.losstck.mutants;
