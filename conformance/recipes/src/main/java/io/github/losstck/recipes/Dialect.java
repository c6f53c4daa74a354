package io.github.losstck.recipes;

/**
 * A library's tensor operations. Stateless.
 *
 * @param <C> what the library computes with
 * @param <A> its arrays
 */
public interface Dialect<C, A> {

    /**
     * How the library does a term's operation, given its operands; never asked of {@link Operation.Input}.
     *
     * @throws MissingOperationException if it has no such operation
     */
    Step<C, A> step(Term term);

    /**
     * A term in operations that the library has, in place of one that it lacks; by default the term itself. Asked of every
     * term before {@link #step}, and of what it gives back.
     */
    default Term rewritten(Term term) {
        return term;
    }

    /** The statement that names an expression, such as {@code NDArray x = ...;}. */
    String statement(String name, String expression);
}
