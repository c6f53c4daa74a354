/**
 * PyTorch's losses in tensor operations that most libraries have, written once.
 *
 * <p>A recipe turns a call into a {@link io.github.losstck.recipes.Term}: operations on the call's inputs, each with the
 * dtype and shape of its result. A library's {@link io.github.losstck.recipes.Dialect} says how it does an operation and how
 * its user writes it; a {@link io.github.losstck.recipes.Program} is a term in a dialect, which runs and can be read.
 */
package io.github.losstck.recipes;
