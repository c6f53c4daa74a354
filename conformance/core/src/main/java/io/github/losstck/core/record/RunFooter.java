package io.github.losstck.core.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The end of a finished run.
 *
 * @param finishedAt ISO 8601, UTC
 * @param lines how many result lines the record has
 * @param counts lines by status id, every status named
 * @param gate the verdict over the run
 * @param figures what the run cost; null in records of earlier versions
 */
public record RunFooter(
        String finishedAt,
        int lines,
        Map<String, Integer> counts,
        GateVerdict gate,
        @JsonInclude(JsonInclude.Include.NON_NULL) Figures figures)
        implements RecordLine {

    /**
     * What a run cost.
     *
     * @param startSeconds until the adapter was open
     * @param calls how many were made
     * @param callSeconds in the adapter, judging not counted
     * @param peakMemoryMib the most memory that the process has had; 0 where the system does not say. A library in a process of
     *     its own is not in it
     */
    public record Figures(double startSeconds, int calls, double callSeconds, long peakMemoryMib) {

        @JsonIgnore
        public double callsPerSecond() {
            return callSeconds == 0 ? 0 : calls / callSeconds;
        }
    }

    /**
     * Whether the gate let the run through.
     *
     * @param problems every reason why not; empty when passed
     */
    public record GateVerdict(boolean passed, List<Problem> problems) {
        public GateVerdict {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One reason why the gate is red.
     *
     * @param kind new-failure, unlisted-unsupported, changed-kind, left-envelope, stale, unknown-id, too-few-cases, nothing-judged, broken
     * @param message what, where and what to do
     * @param caseId the case that it is about; empty for the run as a whole
     */
    public record Problem(
            String kind,
            String message,

            @JsonProperty("case") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String caseId) {

        public Problem {
            caseId = caseId == null ? "" : caseId;
        }

        /** A problem of the run as a whole. */
        public Problem(String kind, String message) {
            this(kind, message, "");
        }
    }
}
