package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Offer;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call without gradients, as a law writes it. */
record Question(String function, Map<String, Tensor> inputs, Map<String, Object> options) {

    static Question torch(String function, Tensor input, Tensor target) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put("input", input);
        inputs.put("target", target);
        return new Question("torch.nn.functional." + function, inputs, Map.of("reduction", "none"));
    }

    Question input(String name, Tensor tensor) {
        Map<String, Tensor> more = new LinkedHashMap<>(inputs);
        more.put(name, tensor);
        return new Question(function, more, options);
    }

    Question reduction(String reduction) {
        return option("reduction", reduction);
    }

    Question option(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return new Question(function, inputs, more);
    }

    /**
     * The output of the adapter's first route.
     *
     * @throws UnansweredException if it offers none or does not support the call after all
     */
    Tensor ask(LossAdapter adapter) {
        LossCall call = new LossCall(function, inputs, Options.of(options), List.of(), null);
        Offer offer = adapter.offer(call);
        if (offer instanceof Offer.None none) {
            throw new UnansweredException(this + ": " + none.reason());
        }
        Outcome outcome = adapter.evaluate(call, ((Offer.Routes) offer).routes().get(0));
        if (outcome instanceof Outcome.Computed computed) {
            return computed.output();
        }
        throw new UnansweredException(this + ": " + outcome);
    }

    /** The function with its options and optional inputs, for messages. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(function).append('(');
        text.append(String.join(", ", inputs.keySet()));
        options.forEach(
                (name, value) -> text.append(", ").append(name).append('=').append(value));
        return text.append(')').toString();
    }
}
