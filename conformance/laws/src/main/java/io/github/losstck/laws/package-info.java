/**
 * Laws that hold for any input: relations between the answers of one library, or to the formula, which need no stored value.
 *
 * <p>{@link io.github.losstck.laws.Laws#all()} lists them. A {@link io.github.losstck.laws.LawSearch} draws calls for a law
 * and a function, asks the library, and makes a counterexample as simple as it can.
 */
package io.github.losstck.laws;
