package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;

/** One weight a class: the call's {@code weight}, or ones. */
final class ClassWeights {

    private final double[] weights;

    private ClassWeights(double[] weights) {
        this.weights = weights;
    }

    /**
     * Read the weights of a call.
     *
     * @throws LossArgumentException if there is a weight that is not of shape [classes]
     */
    static ClassWeights of(LossCall call, int classes) {
        if (call.optionalInput("weight").isEmpty()) {
            return ones(classes);
        }
        Tensor weight = call.input("weight");
        if (weight.shape().rank() != 1 || weight.elements() != classes) {
            throw new LossArgumentException("weight must have shape [" + classes + "], got " + weight.shape());
        }
        return new ClassWeights(weight.toDoubles());
    }

    static ClassWeights ones(int classes) {
        double[] ones = new double[classes];
        Arrays.fill(ones, 1);
        return new ClassWeights(ones);
    }

    double of(int c) {
        return weights[c];
    }
}
