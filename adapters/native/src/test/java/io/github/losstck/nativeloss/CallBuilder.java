package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes calls in one line. */
final class CallBuilder {

    private final String function;
    private final Map<String, Tensor> inputs = new LinkedHashMap<>();
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<String> differentiate = new ArrayList<>();
    private Tensor cotangent;

    private CallBuilder(String function) {
        this.function = function;
    }

    static CallBuilder call(String function) {
        return new CallBuilder(function);
    }

    static CallBuilder torch(String function) {
        return new CallBuilder("torch.nn.functional." + function);
    }

    CallBuilder input(String name, Tensor tensor) {
        inputs.put(name, tensor);
        return this;
    }

    CallBuilder option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    CallBuilder differentiate(String... names) {
        differentiate.addAll(List.of(names));
        return this;
    }

    CallBuilder cotangent(Tensor tensor) {
        cotangent = tensor;
        return this;
    }

    LossCall build() {
        return new LossCall(function, inputs, Options.of(options), differentiate, cotangent);
    }

    Outcome.Computed evaluate() {
        return new NativeLosses().evaluate(build());
    }

    Outcome.Computed evaluateAs(String torchVersion) {
        return new NativeLosses(TorchVersion.parse(torchVersion)).evaluate(build());
    }

    double[] output() {
        return evaluate().output().toDoubles();
    }

    double[] gradient(String name) {
        return differentiate(name).evaluate().gradients().get(name).toDoubles();
    }

    static Tensor vector(double... values) {
        return Tensor.ofDoubles(Shape.of(values.length), values);
    }

    static Tensor floats(double... values) {
        return Tensor.rounded(DType.FLOAT32, Shape.of(values.length), values);
    }

    static Tensor scalar(double value) {
        return Tensor.ofDoubles(Shape.of(), value);
    }

    static Tensor classes(long... indices) {
        return Tensor.ofLongs(Shape.of(indices.length), indices);
    }

    static Tensor matrix(int columns, double... values) {
        return Tensor.ofDoubles(Shape.of(values.length / columns, columns), values);
    }
}
