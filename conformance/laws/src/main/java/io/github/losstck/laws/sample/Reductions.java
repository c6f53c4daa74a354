package io.github.losstck.laws.sample;

import io.github.losstck.spi.LossCall;
import java.util.Arrays;

/**
 * How a function is told to reduce its values.
 *
 * @param option the option's name
 * @param none what keeps each value; empty if that is said by leaving the option out
 * @param sum what adds them; empty if there is none such
 * @param mean what averages them; empty if there is none such
 * @param weights what each value counts in the mean
 */
public record Reductions(String option, String none, String sum, String mean, MeanWeights weights) {

    /** What each value counts in the mean of a call, by the number of its values. */
    public interface MeanWeights {
        double[] of(LossCall call, int values);
    }

    /** PyTorch's. */
    static Reductions torch(MeanWeights weights) {
        return new Reductions("reduction", "none", "sum", "mean", weights);
    }

    /** A mean over all values. */
    static double[] equal(LossCall call, int values) {
        return over(values, values);
    }

    static double[] over(int values, double divisor) {
        double[] weights = new double[values];
        Arrays.fill(weights, 1 / divisor);
        return weights;
    }
}
