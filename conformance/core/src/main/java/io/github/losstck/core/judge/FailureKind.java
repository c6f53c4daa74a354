package io.github.losstck.core.judge;

import java.util.Arrays;
import java.util.Locale;

/** In which way an answer is wrong. */
public enum FailureKind {
    VALUE("value"),
    GRADIENT("gradient"),
    VALUE_AND_GRADIENT("value+gradient"),
    SHAPE("shape"),
    DTYPE("dtype"),
    /** What was given is right, and a gradient that was asked was not given. */
    MISSING_GRADIENT("missing-gradient"),
    /** Refused a call that the framework answers. */
    REFUSED("refused"),
    /** Answered a call that the framework refuses. */
    NOT_REFUSED("not-refused"),
    /** Neither answered nor refused. */
    BROKEN("broken");

    private final String id;

    FailureKind(String id) {
        this.id = id;
    }

    /** As written in records and deviation lists. */
    public String id() {
        return id;
    }

    /**
     * Find a kind by its id.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static FailureKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "unknown failure kind '%s'; known are %s",
                        id,
                        Arrays.stream(values()).map(FailureKind::id).toList())));
    }
}
