package io.github.losstck.core.record;

import java.util.List;
import java.util.Map;

/**
 * The end of a finished run.
 *
 * @param finishedAt ISO 8601, UTC
 * @param lines how many result lines the record has
 * @param counts lines by status id, every status named
 * @param gate the verdict over the run
 */
public record RunFooter(String finishedAt, int lines, Map<String, Integer> counts, GateVerdict gate)
        implements RecordLine {

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
     */
    public record Problem(String kind, String message) {}
}
