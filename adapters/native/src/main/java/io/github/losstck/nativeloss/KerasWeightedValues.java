package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;

/**
 * The values of a Keras loss class times their weights, reduced, with the slopes by both. A division by 0 gives 0, with
 * slopes of 0.
 */
final class KerasWeightedValues {

    private final Tensor values;
    private final KerasSampleWeights weights;
    private final KerasReduction reduction;
    private final KerasShapes met;
    private final double[] products;

    /**
     * Weigh the values.
     *
     * @param weights null where all weigh 1
     * @throws LossArgumentException if the weights do not broadcast with the values
     */
    KerasWeightedValues(Tensor values, KerasSampleWeights weights, KerasReduction reduction) {
        this.values = values;
        this.weights = weights;
        this.reduction = reduction;
        this.met = KerasShapes.of(values.shape(), weights == null ? values.shape() : weights.shape());
        this.products = new double[met.common().elements()];
        Arrays.setAll(products, i -> values.doubleAt(met.first(i)) * weight(i));
    }

    private double weight(int position) {
        return weights == null ? 1 : weights.at(met.second(position));
    }

    /** The float32 result. */
    Tensor output() {
        Shape shape = met.common();
        return reduction.keeps(shape)
                ? Tensor.rounded(DType.FLOAT32, shape, products)
                : Tensor.rounded(DType.FLOAT32, Shape.of(), quotient());
    }

    /** The gradient by the values, which is the cotangent of the function. */
    Tensor byValue(Tensor cotangent) {
        CompensatedSums sums = new CompensatedSums(values.elements());
        for (int i = 0; i < products.length; i++) {
            sums.add(met.first(i), upstream(cotangent, i) * weight(i));
        }
        return Tensor.ofDoubles(values.shape(), sums.values());
    }

    /** The gradient by the weights, of as many elements as there are sample weights. */
    double[] byWeight(Tensor cotangent, int elements) {
        CompensatedSums sums = new CompensatedSums(weights.shape().elements());
        for (int i = 0; i < products.length; i++) {
            sums.add(met.second(i), upstream(cotangent, i) * values.doubleAt(met.first(i)));
        }
        if (reduction == KerasReduction.MEAN_WITH_SAMPLE_WEIGHT && !reduction.keeps(met.common()) && divisor() != 0) {
            // L = S / W, so that dL/dw has -L / W too.
            double shared = -quotient() * upstream(cotangent, 0);
            for (int j = 0; j < weights.shape().elements(); j++) {
                sums.add(j, shared);
            }
        }
        return weights.gradient(sums.values(), elements);
    }

    /** What a product weighs in the gradient; a call without a cotangent has ones. */
    private double upstream(Tensor cotangent, int position) {
        boolean kept = reduction.keeps(met.common());
        double given = cotangent == null ? 1 : cotangent.doubleAt(kept ? position : 0);
        return kept ? given : divisor() == 0 ? 0 : given / divisor();
    }

    private double quotient() {
        return divisor() == 0 ? 0 : CompensatedSums.of(products) / divisor();
    }

    private double divisor() {
        return switch (reduction) {
            case SUM, NONE -> 1;
            case SUM_OVER_BATCH_SIZE -> products.length;
            case MEAN_WITH_SAMPLE_WEIGHT -> weights == null ? products.length : weights.sum();
        };
    }
}
