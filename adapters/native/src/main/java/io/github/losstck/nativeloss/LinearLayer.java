package io.github.losstck.nativeloss;

import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/** A linear map W x + b with its parameters' gradients, summed over the examples that were passed back. */
final class LinearLayer {

    private final Tensor weight;
    private final double[] weights;
    private final double[] biases;
    private final int inputs;
    private final int outputs;
    private final CompensatedSums weightGradient;
    private final CompensatedSums biasGradient;

    /**
     * Take the parameters.
     *
     * @param bias null for none
     * @throws LossArgumentException if the weight is not a matrix or the bias not a vector of its rows
     */
    LinearLayer(String name, Tensor weight, Tensor bias) {
        if (weight.shape().rank() != 2) {
            throw new LossArgumentException(name + ".weight must be a matrix, got shape " + weight.shape());
        }
        outputs = weight.shape().extent(0);
        inputs = weight.shape().extent(1);
        if (bias != null && !bias.shape().equals(Shape.of(outputs))) {
            throw new LossArgumentException(name + ".bias must have shape [" + outputs + "], got " + bias.shape());
        }
        this.weight = weight;
        weights = weight.toDoubles();
        biases = bias == null ? new double[outputs] : bias.toDoubles();
        weightGradient = new CompensatedSums(weights.length);
        biasGradient = new CompensatedSums(outputs);
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    /** W x + b. */
    double[] apply(double[] x) {
        CompensatedSums result = new CompensatedSums(outputs);
        for (int o = 0; o < outputs; o++) {
            result.add(o, biases[o]);
            for (int i = 0; i < inputs; i++) {
                result.addProduct(o, weights[o * inputs + i], x[i]);
            }
        }
        return result.values();
    }

    /** Given x and the slopes by the outputs, note the parameters' gradients and return the slopes by x. */
    double[] passBack(double[] x, double[] slopes) {
        CompensatedSums result = new CompensatedSums(inputs);
        for (int o = 0; o < outputs; o++) {
            biasGradient.add(o, slopes[o]);
            for (int i = 0; i < inputs; i++) {
                weightGradient.addProduct(o * inputs + i, slopes[o], x[i]);
                result.addProduct(i, weights[o * inputs + i], slopes[o]);
            }
        }
        return result.values();
    }

    Tensor weightGradient() {
        return Tensor.rounded(weight.dtype(), weight.shape(), weightGradient.values());
    }

    Tensor biasGradient() {
        return Tensor.rounded(weight.dtype(), Shape.of(outputs), biasGradient.values());
    }
}
