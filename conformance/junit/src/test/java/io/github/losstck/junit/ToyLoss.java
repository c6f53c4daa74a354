package io.github.losstck.junit;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/** A small loss that is right: |x - y|, whole, summed or averaged. */
final class ToyLoss {

    private ToyLoss() {}

    /** How this library refuses arguments. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    static Outcome.Computed l1(LossCall call) {
        return l1(call, call.options().string("reduction"));
    }

    static Outcome.Computed l1(LossCall call, String reduction) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        if (!input.shape().equals(target.shape())) {
            throw new Refusal("shapes differ: " + input.shape() + " and " + target.shape());
        }
        int n = input.elements();
        double[] distances = new double[n];
        double[] slopes = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double difference = input.doubleAt(i) - target.doubleAt(i);
            distances[i] = Math.abs(difference);
            slopes[i] = Math.signum(difference) / (reduction.equals("mean") ? n : 1);
            sum += distances[i];
        }
        Tensor output = reduction.equals("none")
                ? Tensor.rounded(input.dtype(), input.shape(), distances)
                : Tensor.rounded(input.dtype(), Shape.of(), reduction.equals("mean") ? sum / n : sum);
        Map<String, Tensor> gradients = call.wantsGradient("input")
                ? Map.of("input", Tensor.rounded(input.dtype(), input.shape(), slopes))
                : Map.of();
        return new Outcome.Computed(output, gradients);
    }
}
