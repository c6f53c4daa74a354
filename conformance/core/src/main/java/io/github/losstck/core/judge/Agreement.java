package io.github.losstck.core.judge;

import java.util.Locale;

/** Which oracle a passing answer agrees with. */
public enum Agreement {
    /** The framework's bits. */
    BIT_EXACT,
    /** Within budget of the framework everywhere. */
    FRAMEWORK,
    /** Within budget of the exact value everywhere, and not of the framework. */
    EXACT,
    /** Some elements as the framework, others only as the exact value. */
    MIXED,
    /** Refused, as the framework does. */
    REFUSED;

    /** As written in records: {@code bit-exact}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an answer of several tensors agrees with. */
    Agreement and(Agreement other) {
        if (this == other || other == BIT_EXACT) {
            return this;
        }
        return this == BIT_EXACT ? other : MIXED;
    }
}
