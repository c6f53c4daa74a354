package io.github.losstck.libtorch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a call for a test. */
final class CallBuilder {

    private final String function;
    private final Map<String, Tensor> inputs = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<String> differentiate = new ArrayList<>();
    private Tensor cotangent;

    private CallBuilder(String function) {
        this.function = function;
    }

    /** A call of a function of torch.nn.functional. */
    static CallBuilder functional(String name) {
        return new CallBuilder("torch.nn.functional." + name);
    }

    static CallBuilder of(String function) {
        return new CallBuilder(function);
    }

    CallBuilder input(String name, Tensor tensor) {
        inputs.put(name, tensor);
        return this;
    }

    CallBuilder doubles(String name, Shape shape, double... values) {
        return input(name, Tensor.ofDoubles(shape, values));
    }

    CallBuilder longs(String name, Shape shape, long... values) {
        return input(name, Tensor.ofLongs(shape, values));
    }

    CallBuilder option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    CallBuilder gradientsOf(String... names) {
        differentiate.addAll(List.of(names));
        return this;
    }

    CallBuilder cotangent(Tensor tensor) {
        cotangent = tensor;
        return this;
    }

    /** A scalar cotangent. */
    CallBuilder cotangent(DType dtype, double value) {
        return cotangent(Tensor.rounded(dtype, Shape.of(), value));
    }

    LossCall build() {
        return new LossCall(function, inputs, Options.of(options), differentiate, cotangent);
    }
}
