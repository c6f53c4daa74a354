package io.github.losstck.core.run;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.Status;
import java.util.stream.Stream;

/**
 * A line of a run, made and judged.
 *
 * @param planned what was to be done
 * @param result as the record has it
 * @param assessment what the list of known deviations says
 */
public record JudgedLine(PlannedCall planned, CaseResult result, Assessment assessment) {

    public Status status() {
        return result.status();
    }

    /** Whether this line alone turns the gate red. */
    public boolean gates() {
        return result.gates();
    }

    /** Everything about a line that did not pass: what is wrong and code that repeats it. */
    public String message() {
        CaseDetail detail = result.detail();
        if (detail == null) {
            return planned + ": " + words();
        }
        return detail.message() + "\n  in Python:\n" + detail.python().indent(4) + "  in Java:\n"
                + detail.java().indent(4).stripTrailing();
    }

    /** Status and reason in a line. */
    public String words() {
        String listed = result.deviation() == null
                ? ""
                : "known deviation: " + result.deviation().reason();
        String link = result.deviation() == null || result.deviation().link().isEmpty()
                ? ""
                : " (" + result.deviation().link() + ")";
        return String.join(
                ": ",
                Stream.of(status().id(), listed + link, result.reason(), assessment.note())
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList());
    }
}
