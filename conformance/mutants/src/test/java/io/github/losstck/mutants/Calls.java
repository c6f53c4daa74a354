package io.github.losstck.mutants;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/** A call with something changed. */
final class Calls {

    private Calls() {}

    /** The call with another option, or without it for null. */
    static LossCall option(LossCall call, String name, Object value) {
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        if (value == null) {
            options.remove(name);
        } else {
            options.put(name, value);
        }
        return new LossCall(
                call.function(), call.inputs(), Options.of(options), call.differentiate(), call.cotangent());
    }

    static LossCall function(LossCall call, String name) {
        return new LossCall(name, call.inputs(), call.options(), call.differentiate(), call.cotangent());
    }

    static LossCall input(LossCall call, String name, Tensor tensor) {
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put(name, tensor);
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    /** The call without an input, and without its gradient. */
    static LossCall without(LossCall call, String name) {
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.remove(name);
        List<String> differentiate =
                call.differentiate().stream().filter(n -> !n.equals(name)).toList();
        return new LossCall(call.function(), inputs, call.options(), differentiate, call.cotangent());
    }

    static LossCall renamed(LossCall call, String from, String to) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        call.inputs().forEach((name, tensor) -> inputs.put(name.equals(from) ? to : name, tensor));
        List<String> differentiate = call.differentiate().stream()
                .map(name -> name.equals(from) ? to : name)
                .toList();
        return new LossCall(call.function(), inputs, call.options(), differentiate, call.cotangent());
    }

    static LossCall cotangent(LossCall call, Tensor cotangent) {
        return new LossCall(call.function(), call.inputs(), call.options(), call.differentiate(), cotangent);
    }

    /** The call without gradients. */
    static LossCall value(LossCall call) {
        return new LossCall(call.function(), call.inputs(), call.options(), List.of(), null);
    }

    /** The call with each element of a floating input changed; the same call if there is no such input. */
    static LossCall mapped(LossCall call, String name, DoubleUnaryOperator change) {
        Tensor tensor = call.inputs().get(name);
        return tensor == null || !tensor.dtype().isFloating() ? call : input(call, name, mapped(tensor, change));
    }

    static Tensor mapped(Tensor tensor, DoubleUnaryOperator change) {
        return Tensor.rounded(
                tensor.dtype(),
                tensor.shape(),
                Arrays.stream(tensor.toDoubles()).map(change).toArray());
    }

    /** The call with its class labels changed; the same call where they are floating. */
    static LossCall labels(LossCall call, LongUnaryOperator change) {
        String name = call.inputs().containsKey("labels") ? "labels" : "target";
        return labels(call, call.inputs().containsKey(name) ? name : "y_true", change);
    }

    /** The call with each element of an integer input changed; the same call if there is no such input. */
    static LossCall labels(LossCall call, String name, LongUnaryOperator change) {
        Tensor tensor = call.inputs().get(name);
        return tensor == null || tensor.dtype().isFloating()
                ? call
                : input(
                        call,
                        name,
                        Tensor.ofIntegers(
                                tensor.dtype(),
                                tensor.shape(),
                                Arrays.stream(tensor.toLongs()).map(change).toArray()));
    }

    static LossCall reshaped(LossCall call, String name, Shape shape) {
        Tensor tensor = call.input(name);
        return input(
                call,
                name,
                tensor.dtype().isFloating()
                        ? Tensor.rounded(tensor.dtype(), shape, tensor.toDoubles())
                        : Tensor.ofIntegers(tensor.dtype(), shape, tensor.toLongs()));
    }
}
