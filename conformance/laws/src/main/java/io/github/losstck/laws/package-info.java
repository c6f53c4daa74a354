/**
 * Laws that hold for any input: relations between the answers of one library, which need no expected value.
 *
 * <p>{@link io.github.losstck.laws.Laws#all()} lists them; each is checked against an adapter and a
 * {@link io.github.losstck.laws.Sample}, which a test draws as it likes.
 */
package io.github.losstck.laws;
