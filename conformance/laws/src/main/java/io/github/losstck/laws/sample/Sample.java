package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A valid call of a loss function.
 *
 * @param call keeps each value, asks every gradient, and has a cotangent
 * @param output the shape of its result
 * @param rows how many examples the batch has; they are the first axis of the result. 0 if the result is not by example
 * @param independent whether the result of an example depends on that example alone
 * @param rowAxis which axis of an input is that of the examples; inputs that all examples share are not there
 * @param magnitude a bound of every number that an ordinary algorithm meets for a value or a slope (with a cotangent of 1),
 *     and of what a relative error of an intermediate is multiplied by
 */
public record Sample(
        LossCall call, Shape output, int rows, boolean independent, Map<String, Integer> rowAxis, double magnitude) {

    public Sample {
        rowAxis = Collections.unmodifiableMap(new LinkedHashMap<>(rowAxis));
    }

    /** The dtype with the fewest digits among the floating inputs and the result. */
    public DType coarsest() {
        DType coarsest = call.cotangent().dtype();
        for (Tensor input : call.inputs().values()) {
            boolean coarser = input.dtype().isFloating() && input.dtype().precision() < coarsest.precision();
            coarsest = coarser ? input.dtype() : coarsest;
        }
        return coarsest;
    }

    /** The largest of the cotangent's magnitudes, at least 1. */
    public double cotangentScale() {
        double scale = 1;
        for (double value : call.cotangent().toDoubles()) {
            scale = Math.max(scale, Math.abs(value));
        }
        return scale;
    }
}
