package io.github.losstck.benchmarks;

import java.util.List;

/** A library that is timed. Found by its id; used by one thread, for one case at a time. */
public interface Contender extends AutoCloseable {

    /** As the tables name it. */
    String id();

    /** The library with its version. */
    String library();

    /**
     * Makes ready: inputs go into arrays of the library's own, which steps reuse.
     *
     * @param threads on how many threads the library may compute
     * @return what a step calls: a function of the library, or {@code operations} where it has none and the loss is written in
     *     its operations on arrays
     * @throws UnsupportedOperationException if the library cannot do it
     */
    String open(LossCase of, List<Argument> arguments, int threads);

    /** The mean loss, and its gradients by the arguments that ask for them, in memory. */
    void step();

    /** What the last step came to. */
    Outcome outcome();

    /** Frees what belongs to the case. */
    @Override
    void close();

    /**
     * What is compared.
     *
     * @param loss the mean
     * @param slopes the sum of the magnitudes of each gradient
     */
    record Outcome(double loss, List<Double> slopes) {

        /** The sum of magnitudes. */
        public static double slope(float[] gradient) {
            double sum = 0;
            for (float number : gradient) {
                sum += Math.abs(number);
            }
            return sum;
        }

        /** The sum of magnitudes. */
        public static double slope(double[] gradient) {
            double sum = 0;
            for (double number : gradient) {
                sum += Math.abs(number);
            }
            return sum;
        }
    }
}
