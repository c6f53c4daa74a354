package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;

/**
 * What the values of a Keras loss class weigh: the sample weights times the mask of values that count. In a mean over all
 * values those that count make up for the others.
 */
final class KerasSampleWeights {

    private final Shape shape;
    private final double[] weights;
    /** The factor of each, which is the slope by the sample weight at the same index of {@link #origins}. */
    private final double[] factors;

    private final int[] origins;

    private KerasSampleWeights(Shape shape, double[] weights, double[] factors, int[] origins) {
        this.shape = shape;
        this.weights = weights;
        this.factors = factors;
        this.origins = origins;
    }

    /**
     * Combine weights and mask.
     *
     * @param given the sample weights, or null
     * @param counts which values count, or null where all do
     * @param values the shape of the values
     * @return null if there are neither weights nor a mask
     * @throws LossArgumentException if weights and mask do not broadcast
     */
    static KerasSampleWeights of(Tensor given, boolean[] counts, Shape values, KerasReduction reduction) {
        Tensor weight = given == null ? null : Tensor.rounded(DType.FLOAT32, given.shape(), given.toDoubles());
        if (counts == null) {
            return weight == null ? null : unmasked(weight);
        }
        double[] mask = mask(counts, reduction);
        if (weight == null) {
            return new KerasSampleWeights(values, mask, mask, new int[0]);
        }
        KerasShapes met = KerasShapes.of(values, weight.shape());
        double[] weights = new double[met.common().elements()];
        double[] factors = new double[weights.length];
        int[] origins = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            factors[i] = mask[met.first(i)];
            origins[i] = met.second(i);
            weights[i] = factors[i] * weight.doubleAt(origins[i]);
        }
        return new KerasSampleWeights(met.common(), weights, factors, origins);
    }

    private static KerasSampleWeights unmasked(Tensor weight) {
        int[] origins = new int[weight.elements()];
        Arrays.setAll(origins, i -> i);
        double[] ones = new double[weight.elements()];
        Arrays.fill(ones, 1);
        return new KerasSampleWeights(weight.shape(), weight.toDoubles(), ones, origins);
    }

    private static double[] mask(boolean[] counts, KerasReduction reduction) {
        int kept = 0;
        for (boolean each : counts) {
            kept += each ? 1 : 0;
        }
        boolean makesUp = reduction == KerasReduction.SUM_OVER_BATCH_SIZE;
        double share = makesUp ? (double) counts.length / kept : 1;
        double[] mask = new double[counts.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = counts[i] ? share : 0;
        }
        return mask;
    }

    Shape shape() {
        return shape;
    }

    double at(int position) {
        return weights[position];
    }

    double sum() {
        return CompensatedSums.of(weights);
    }

    /** The gradient by the sample weights, from that by their products with the mask. */
    double[] gradient(double[] byProduct, int elements) {
        CompensatedSums sums = new CompensatedSums(elements);
        for (int i = 0; i < byProduct.length; i++) {
            sums.add(origins[i], byProduct[i] * factors[i]);
        }
        return sums.values();
    }
}
