package io.github.losstck.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a call by hand, for an adapter's own tests; a run takes its calls from the corpus. */
public final class CallBuilder {

    private final String function;
    private final Map<String, Tensor> inputs = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<String> differentiate = new ArrayList<>();
    private Tensor cotangent;

    private CallBuilder(String function) {
        this.function = function;
    }

    /** A call of a function of torch.nn.functional. */
    public static CallBuilder functional(String name) {
        return new CallBuilder("torch.nn.functional." + name);
    }

    /** A call of the function with a qualified name. */
    public static CallBuilder of(String function) {
        return new CallBuilder(function);
    }

    public CallBuilder input(String name, Tensor tensor) {
        inputs.put(name, tensor);
        return this;
    }

    public CallBuilder doubles(String name, Shape shape, double... values) {
        return input(name, Tensor.ofDoubles(shape, values));
    }

    public CallBuilder longs(String name, Shape shape, long... values) {
        return input(name, Tensor.ofLongs(shape, values));
    }

    public CallBuilder option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    public CallBuilder gradientsOf(String... names) {
        differentiate.addAll(List.of(names));
        return this;
    }

    public CallBuilder cotangent(Tensor tensor) {
        cotangent = tensor;
        return this;
    }

    /** A scalar cotangent. */
    public CallBuilder cotangent(DType dtype, double value) {
        return cotangent(Tensor.rounded(dtype, Shape.of(), value));
    }

    public LossCall build() {
        return new LossCall(function, inputs, Options.of(options), differentiate, cotangent);
    }
}
