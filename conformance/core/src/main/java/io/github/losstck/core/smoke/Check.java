package io.github.losstck.core.smoke;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that was tried.
 *
 * @param result what came of it
 * @param name what was tried, in words
 * @param caseId the case whose call it was; empty if it was none of the corpus's
 * @param what is wrong, in words; empty if nothing is
 * @param remedy what to do; empty if nothing is
 */
public record Check(Result result, String name, String caseId, String what, String remedy) {

    /** What came of a check. */
    public enum Result {
        FINE,
        /** The adapter's own fault. */
        BROKEN,
        /** The adapter behaves, and the library answers something else than the framework. */
        DIFFERS,
        /** The adapter offers no call that would show it. */
        NOT_TRIED;

        /** As written in JSON: {@code not-tried}. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Check fine(String name, String caseId) {
        return new Check(Result.FINE, name, caseId, "", "");
    }

    static Check broken(String name, String caseId, String what, String remedy) {
        return new Check(Result.BROKEN, name, caseId, what, remedy);
    }

    static Check differs(String name, String caseId, String what, String remedy) {
        return new Check(Result.DIFFERS, name, caseId, what, remedy);
    }

    static Check notTried(String name, String why) {
        return new Check(Result.NOT_TRIED, name, "", why, "");
    }
}
