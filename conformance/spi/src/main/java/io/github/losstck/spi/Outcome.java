package io.github.losstck.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a call. An adapter returns {@link Computed} or {@link Unsupported} and lets the library's exceptions
 * through; the suite turns those into {@link Rejected} (the adapter's {@code isRefusal} knows them) or {@link Broken}.
 */
public sealed interface Outcome {

    /** The library answered: the output, and a gradient for each input that was asked. */
    record Computed(Tensor output, Map<String, Tensor> gradients) implements Outcome {
        public Computed {
            gradients = Collections.unmodifiableMap(new LinkedHashMap<>(gradients));
        }
    }

    /** The library refused the arguments, with its own words. */
    record Rejected(String message) implements Outcome {}

    /** The library cannot express this call. */
    record Unsupported(String reason) implements Outcome {}

    /** The call failed in a way that is no refusal: a bug of the adapter or the library. */
    record Broken(String failure) implements Outcome {}
}
