package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a case and route. Counts of these are never netted against each other. */
public enum Status {
    /** Within budget of an oracle, or refused where a refusal was right. */
    PASS,
    /** Wrong and not listed. */
    FAIL,
    /** Wrong as the known deviations say. */
    EXPECTED_FAIL,
    /** Right although the known deviations list it as wrong: the list is stale. */
    UNEXPECTED_PASS,
    /** Not offered by the library. */
    UNSUPPORTED,
    /** Neither an answer nor a refusal: an exception of another kind. */
    BROKEN,
    /** The adapter does not mirror the function's framework; one line a function. */
    OUT_OF_SCOPE,
    /** The call means nothing in the target version. */
    NOT_IN_VERSION,
    /** Selected, but the run ended before it. */
    NOT_RUN;

    /** As written in records: {@code expected-fail}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
