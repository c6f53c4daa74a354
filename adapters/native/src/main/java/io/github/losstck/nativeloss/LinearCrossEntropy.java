package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cross entropy of a linear layer's outputs x W^T + b. Input of shape [N, features] or [features], W of shape [C,
 * features] or [C, d1, ..., features], b of W's shape without the features; targets and the rest as for
 * {@link CrossEntropy}. The logits are not rounded to the inputs' dtype on the way.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.linear_cross_entropy.html">torch.nn.functional.linear_cross_entropy</a>
 */
final class LinearCrossEntropy implements LossFunction {

    private final CrossEntropy crossEntropy;

    LinearCrossEntropy(TorchVersion version) {
        crossEntropy = new CrossEntropy(version);
    }

    @Override
    public String name() {
        return "torch.nn.functional.linear_cross_entropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        ClassLayer layer = new ClassLayer(call);
        Shape logits = layer.logitsShape();
        if (call.input("target").shape().equals(logits) && call.options().has("ignore_index")) {
            throw new LossArgumentException("ignore_index must be left out for probabilities, got "
                    + OptionReader.integer(call, "ignore_index", 0));
        }
        boolean throughLayer = call.differentiate().stream().anyMatch(ClassLayer::hasGradient);
        Outcome.Computed inner = crossEntropy.evaluate(new LossCall(
                crossEntropy.name(),
                innerInputs(call, Tensor.ofDoubles(logits, layer.logits())),
                Options.of(call.options().asMap()),
                innerGradients(call, throughLayer),
                widened(call.cotangent())));
        Map<String, Tensor> gradients =
                throughLayer ? layer.gradients(inner.gradients().get("input").toDoubles()) : Map.of();
        Map<String, Tensor> asked = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            Tensor tensor = call.input(name);
            Tensor gradient = gradients.containsKey(name)
                    ? gradients.get(name)
                    : Tensor.rounded(
                            tensor.dtype(),
                            tensor.shape(),
                            inner.gradients().get(name).toDoubles());
            asked.put(name, gradient);
        }
        Tensor output = inner.output();
        return new Outcome.Computed(
                Tensor.rounded(call.input("input").dtype(), output.shape(), output.toDoubles()), asked);
    }

    private static Map<String, Tensor> innerInputs(LossCall call, Tensor logits) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("input", logits);
        inputs.put("target", widened(call.input("target")));
        call.optionalInput("weight").ifPresent(weight -> {
            if (weight.dtype() != call.input("input").dtype()) {
                throw new LossArgumentException(
                        "weight must be of input's dtype " + call.input("input").dtype() + ", got " + weight.dtype());
            }
            inputs.put("weight", widened(weight));
        });
        return inputs;
    }

    private static List<String> innerGradients(LossCall call, boolean throughLayer) {
        List<String> names = new ArrayList<>(throughLayer ? List.of("input") : List.of());
        call.differentiate().stream()
                .filter(name -> !ClassLayer.hasGradient(name))
                .forEach(names::add);
        return names;
    }

    /** A floating tensor as float64, exactly; an integer one as it is. */
    private static Tensor widened(Tensor tensor) {
        return tensor == null || !tensor.dtype().isFloating()
                ? tensor
                : Tensor.ofDoubles(tensor.shape(), tensor.toDoubles());
    }
}
