package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A call in the making. */
public final class Draft {

    private final String function;
    private final Draw draw;
    private final DType dtype;
    private final Map<String, Tensor> inputs = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, Integer> rowAxis = new LinkedHashMap<>();
    private final List<String> slopes = new ArrayList<>();
    private Shape output = Shape.of();
    private int rows;
    private boolean independent = true;
    private double magnitude = 1;

    Draft(String function, Draw draw, DType dtype) {
        this.function = function;
        this.draw = draw;
        this.dtype = dtype;
    }

    Draw draw() {
        return draw;
    }

    DType dtype() {
        return dtype;
    }

    /** Numbers, one for each element, that have a slope; the examples are along the first axis. */
    Draft numbers(String name, Shape shape, double min, double max) {
        slopes.add(name);
        return fixed(name, draw.numbers(name, dtype, shape, min, max));
    }

    /** An input without a slope; the examples are along the first axis. */
    Draft fixed(String name, Tensor tensor) {
        inputs.put(name, tensor);
        rowAxis.put(name, 0);
        return this;
    }

    /** The input with this name has the examples along another axis. */
    Draft rowsAlong(String name, int axis) {
        rowAxis.put(name, axis);
        return this;
    }

    /** The input with this name is the same for all examples. */
    Draft shared(String name) {
        rowAxis.remove(name);
        return this;
    }

    /** The function gives no slope by this input. */
    Draft withoutSlope(String name) {
        slopes.remove(name);
        return this;
    }

    /** Replace an input by what is made of it. */
    Draft change(String name, Function<Tensor, Tensor> change) {
        inputs.put(name, change.apply(inputs.get(name)));
        return this;
    }

    Draft option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    /** The result has a number for each of these, the examples along its first axis. */
    Draft byRow(Shape shape) {
        output = shape;
        rows = shape.extent(0);
        return this;
    }

    /** The result is one number for all examples. */
    Draft whole() {
        output = Shape.of();
        rows = 0;
        independent = false;
        return this;
    }

    /** Each example is held against the others. */
    Draft coupled() {
        independent = false;
        return this;
    }

    /** A bound of every number in play. */
    Draft magnitude(double bound) {
        magnitude = Math.max(1, bound);
        return this;
    }

    Draft scaleMagnitude(double factor) {
        return magnitude(magnitude * factor);
    }

    double magnitude() {
        return magnitude;
    }

    Shape output() {
        return output;
    }

    /** The largest magnitude in an input; 1 if it is not there, or smaller. */
    double largest(String name) {
        double largest = 1;
        if (inputs.containsKey(name)) {
            for (double value : inputs.get(name).toDoubles()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }

    Tensor input(String name) {
        return inputs.get(name);
    }

    Sample sample() {
        Tensor cotangent = draw.numbers("cotangent", resultType(), output, -2, 2);
        LossCall call = new LossCall(function, inputs, Options.of(options), slopes, cotangent);
        return new Sample(call, output, rows, independent, rowAxis, magnitude);
    }

    /** Keras's classes compute in float32 whatever they are given. */
    private DType resultType() {
        return LossKinds.isKerasClass(function) ? DType.FLOAT32 : dtype;
    }
}
