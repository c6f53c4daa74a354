package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Asserts that a call is refused, in words that help. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(CallBuilder call, String... words) {
        assertThatThrownBy(call::evaluate)
                .isInstanceOf(LossArgumentException.class)
                .hasMessageContainingAll(words);
    }

    static void assertRefusedBy(String torchVersion, CallBuilder call, String... words) {
        assertThatThrownBy(() -> call.evaluateAs(torchVersion))
                .isInstanceOf(LossArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
