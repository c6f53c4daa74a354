package io.github.losstck.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a loss function: everything that an adapter ever sees of a case.
 *
 * @param function the framework's qualified name, for example {@code torch.nn.functional.cross_entropy}
 * @param inputs tensor arguments under the framework's argument names, in its order
 * @param options the other arguments; those that a case leaves out have the framework's default, and an option that is
 *     absent by default is absent here
 * @param differentiate names of the inputs whose gradients are asked
 * @param cotangent the upstream gradient, of the output's shape and dtype: a gradient is the cotangent times the
 *     Jacobian; null when no gradient is asked or the call is expected to have no output
 */
public record LossCall(
        String function, Map<String, Tensor> inputs, Options options, List<String> differentiate, Tensor cotangent) {

    public LossCall {
        inputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        differentiate = List.copyOf(differentiate);
    }

    /**
     * An input that the function cannot do without.
     *
     * @throws IllegalArgumentException if the call has none of that name
     */
    public Tensor input(String name) {
        Tensor tensor = inputs.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(function + " has no input '" + name + "'; it has " + inputs.keySet());
        }
        return tensor;
    }

    /** An input that may be left out, such as {@code weight}. */
    public Optional<Tensor> optionalInput(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    /** Whether the gradient of this input is asked. */
    public boolean wantsGradient(String name) {
        return differentiate.contains(name);
    }
}
