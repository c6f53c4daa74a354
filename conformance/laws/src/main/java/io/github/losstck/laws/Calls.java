package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.Reductions;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls made of others. */
final class Calls {

    private Calls() {}

    /** The call without gradients. */
    static LossCall plain(LossCall call) {
        return new LossCall(call.function(), call.inputs(), call.options(), List.of(), null);
    }

    static LossCall with(LossCall call, String input, Tensor tensor) {
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put(input, tensor);
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    static LossCall without(LossCall call, String input) {
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.remove(input);
        List<String> slopes = call.differentiate().stream()
                .filter(name -> !name.equals(input))
                .toList();
        return new LossCall(call.function(), inputs, call.options(), slopes, call.cotangent());
    }

    static LossCall option(LossCall call, String name, Object value) {
        Map<String, Object> options = new LinkedHashMap<>(call.options().asMap());
        options.put(name, value);
        return new LossCall(
                call.function(), call.inputs(), Options.of(options), call.differentiate(), call.cotangent());
    }

    static LossCall withCotangent(LossCall call, Tensor cotangent) {
        return new LossCall(call.function(), call.inputs(), call.options(), call.differentiate(), cotangent);
    }

    static LossCall differentiate(LossCall call, String input) {
        return new LossCall(call.function(), call.inputs(), call.options(), List.of(input), call.cotangent());
    }

    /** A call without gradients of another function. */
    static LossCall of(String function, Map<String, Tensor> inputs, Map<String, Object> options) {
        return new LossCall(function, inputs, Options.of(options), List.of(), null);
    }

    /** The sample's call reduced to a scalar, with a scalar cotangent. */
    static LossCall reduced(Sample sample, Reductions reductions, String reduction, double cotangent) {
        return withCotangent(
                option(sample.call(), reductions.option(), reduction),
                Tensor.rounded(dtype(sample), Shape.of(), cotangent));
    }

    /** The sample's call as it is, or reduced in one of the ways that the function knows. */
    static LossCall drawn(Sample sample, LossKind kind, Draw draw) {
        Reductions reductions = kind.reductions().orElse(new Reductions("", "", "", "", null));
        String reduction = draw.of(reductions.none(), reductions.mean(), reductions.sum());
        return reduction.isEmpty() || reduction.equals(reductions.none())
                ? sample.call()
                : reduced(sample, reductions, reduction, draw.of(1.0, 0.5, -2.0));
    }

    /** The dtype of a sample's result. */
    static DType dtype(Sample sample) {
        return sample.call().cotangent().dtype();
    }

    /** A tensor of the same shape and dtype with one number throughout. */
    static Tensor filled(Tensor like, double value) {
        double[] values = new double[like.elements()];
        Arrays.fill(values, value);
        return Tensor.rounded(like.dtype(), like.shape(), values);
    }

    /** A tensor of the same shape and dtype with each number times a factor. */
    static Tensor scaled(Tensor tensor, double factor) {
        double[] values = tensor.toDoubles();
        Arrays.setAll(values, i -> values[i] * factor);
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    /** The function with its inputs and options, for messages: {@code huber_loss(input, target, delta=2.0)}. */
    static String words(LossCall call) {
        StringBuilder text =
                new StringBuilder(call.function().substring(call.function().lastIndexOf('.') + 1));
        text.append('(').append(String.join(", ", call.inputs().keySet()));
        call.options()
                .asMap()
                .forEach((name, value) ->
                        text.append(", ").append(name).append('=').append(value));
        return text.append(')').toString();
    }
}
