package io.github.losstck.core.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the library is kept in a process of its own.
 *
 * @param command the program that speaks the protocol; empty for an adapter of the class path
 * @param isolate whether an adapter of the class path is served by another virtual machine
 * @param limit for each call
 */
public record ProcessSettings(Optional<List<String>> command, boolean isolate, Duration limit) {

    /** In this virtual machine. */
    static final ProcessSettings NONE = new ProcessSettings(Optional.empty(), false, Duration.ofSeconds(60));

    /** For the record: empty if the library is in this virtual machine. */
    String describe() {
        return command.map(words -> "command " + String.join(" ", words))
                .orElse(isolate ? "isolated in another virtual machine" : "");
    }
}
