package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The result of one case on one route.
 *
 * @param caseId the case; for {@link Status#OUT_OF_SCOPE} the function's name followed by {@code /*}
 * @param function the catalogue's name
 * @param family the function's family
 * @param route the route's id; empty where there is none
 * @param code the library's code that the route runs
 * @param level must or quirk
 * @param flags the case's flags
 * @param dtype of the expected output; empty for a rejection
 * @param status what became of it
 * @param gates whether this line alone turns the gate red
 * @param agreement of a pass: bit-exact, framework, exact, mixed or refused; else empty
 * @param kind of a failure: value, gradient, value+gradient, shape, dtype, missing-gradient, refused, not-refused, broken
 * @param reason in words: why unsupported, what broke, what was refused; may be empty
 * @param deviation the known deviation that covers it; null if none
 * @param drift by tensor: {@code output}, {@code gradient:<input>}
 * @param detail everything that a person needs for what did not pass; null for what did
 * @param millis time of the call
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaseResult(
        @JsonProperty("case") String caseId,
        String function,
        String family,
        String route,
        String code,
        String level,
        List<String> flags,
        String dtype,
        Status status,
        boolean gates,
        String agreement,
        String kind,
        String reason,
        Listed deviation,
        Map<String, Drift> drift,
        CaseDetail detail,
        double millis)
        implements RecordLine {

    /** The known deviation that covers a line. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Listed(String reason, String link) {}

    /** Case id and route id: the key of a line. */
    public String key() {
        return caseId + " [" + route + "]";
    }
}
