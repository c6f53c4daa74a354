package io.github.losstck.reports;

import io.github.losstck.core.fixture.Suspension;
import io.github.losstck.core.judge.FailureKind;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a line is shown: a symbol and a word, the same ones everywhere. In the order in which a reader wants them. */
enum Mark {
    NEW_FAILURE("▲", "new failure"),
    /** Wrong and not listed, on a case whose level does not gate. */
    QUIRK("△", "quirk differs"),
    /** Differs from the framework or from the list, on a case that the corpus has suspended. */
    SUSPENDED("◌", "suspended case differs"),
    BROKEN("✕", "broken"),
    STALE("◇", "stale listing"),
    KNOWN("◆", "known deviation"),
    /** What is given is right, and a gradient that was asked is missing, as the list says: a library that only evaluates. */
    FORWARD_ONLY("◒", "right, without gradients"),
    UNSUPPORTED("○", "not offered"),
    NOT_RUN("–", "not run"),
    AS_FRAMEWORK("●", "as the framework"),
    RIGHT("◐", "right where the framework is not"),
    OUT_OF_SCOPE("·", "out of scope"),
    NOT_IN_VERSION("·", "not in this version");

    private static final Set<Status> STANDING = EnumSet.of(Status.FAIL, Status.BROKEN, Status.UNEXPECTED_PASS);

    private final String symbol;
    private final String word;

    Mark(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    String symbol() {
        return symbol;
    }

    String word() {
        return word;
    }

    /** The word after a count. */
    String counted(int count) {
        return switch (this) {
            case NEW_FAILURE, KNOWN, STALE -> count == 1 ? word : word + "s";
            case SUSPENDED -> count == 1 ? word : "suspended cases differ";
            case QUIRK -> count == 1 ? word : "quirks differ";
            default -> word;
        };
    }

    /** As written in the page: {@code new-failure}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a line with this mark has a call that was asked of the library, so that it counts in the headline. */
    boolean isAsked() {
        return this != OUT_OF_SCOPE && this != NOT_IN_VERSION && this != NOT_RUN;
    }

    /** Whether the list of known deviations has it: no news. */
    boolean isListed() {
        return this == KNOWN || this == FORWARD_ONLY || this == UNSUPPORTED;
    }

    /** Whether a reader looks for a cause. */
    boolean needsCause() {
        return this != AS_FRAMEWORK && this != RIGHT && this != OUT_OF_SCOPE && this != NOT_IN_VERSION;
    }

    static Mark of(CaseResult result) {
        if (STANDING.contains(result.status()) && isSuspended(result)) {
            return SUSPENDED;
        }
        return switch (result.status()) {
            case PASS -> rightAlone(result.agreement()) ? RIGHT : AS_FRAMEWORK;
            case FAIL -> result.gates() ? NEW_FAILURE : QUIRK;
            case EXPECTED_FAIL -> FailureKind.MISSING_GRADIENT.id().equals(result.kind()) ? FORWARD_ONLY : KNOWN;
            default -> of(result.status());
        };
    }

    private static Mark of(Status status) {
        return switch (status) {
            case UNEXPECTED_PASS -> STALE;
            case UNSUPPORTED -> UNSUPPORTED;
            case BROKEN -> BROKEN;
            case OUT_OF_SCOPE -> OUT_OF_SCOPE;
            case NOT_IN_VERSION -> NOT_IN_VERSION;
            case NOT_RUN -> NOT_RUN;
            case PASS, FAIL, EXPECTED_FAIL -> throw new IllegalStateException(status + " has its own rule");
        };
    }

    private static boolean isSuspended(CaseResult result) {
        return result.flags() != null && result.flags().contains(Suspension.FLAG);
    }

    private static boolean rightAlone(String agreement) {
        return "exact".equals(agreement) || "mixed".equals(agreement);
    }
}
