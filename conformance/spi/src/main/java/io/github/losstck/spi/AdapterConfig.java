package io.github.losstck.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the user asked for.
 *
 * @param device {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:<n>}
 * @param threads threads that the library may use
 * @param targets framework to the minor version that the run is judged against, where the user chose one
 */
public record AdapterConfig(String device, int threads, Map<String, String> targets) {

    public AdapterConfig {
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        if (!device.matches("auto|cpu|cuda(:\\d+)?")) {
            throw new IllegalArgumentException("device '" + device + "' is none of auto, cpu, cuda, cuda:<n>");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
    }

    /** CPU or whatever the library picks, one thread, no chosen target. */
    public static AdapterConfig defaults() {
        return new AdapterConfig("auto", 1, Map.of());
    }
}
