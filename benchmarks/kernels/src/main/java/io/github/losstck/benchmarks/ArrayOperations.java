package io.github.losstck.benchmarks;

/**
 * Operations of a library on its arrays, in which a loss is written that the library has not.
 *
 * @param <T> the arrays, which carry their gradients or their graph
 */
public interface ArrayOperations<T> {

    /** A number of the case's dtype. */
    T number(double value);

    T add(T a, T b);

    T sub(T a, T b);

    T mul(T a, T b);

    T div(T a, T b);

    T max(T a, T b);

    T min(T a, T b);

    T neg(T a);

    T abs(T a);

    T exp(T a);

    T log(T a);

    T sqrt(T a);

    T square(T a);

    T sigmoid(T a);

    /** ln(1 + e^a). */
    T softplus(T a);

    /** One of two where an array is above 0, and the other elsewhere. */
    T where(T positive, T then, T otherwise);

    /** The sum of each row. */
    T sumOfRows(T a);

    /** The element of each row that is its class's, as a column of one. */
    T ofClasses(T rows, T classes);

    /** The mean of all. */
    T mean(T a);
}
