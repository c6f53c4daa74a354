package io.github.losstck.core.run;

import io.github.losstck.core.deviations.Deviation;
import io.github.losstck.core.record.Status;
import java.util.Optional;

/**
 * What a verdict means once known deviations and the settings are looked at.
 *
 * @param status of the line
 * @param problem kind of the gate's problem; empty if there is none or the line does not gate
 * @param note what the list says against it, in words; empty if nothing
 * @param kind what was observed: a failure kind, unsupported, or empty for a pass
 * @param worstUlps distance of the failing tensors from the framework's values; 0 for kinds without one
 * @param cause in words, for a new entry of the list
 * @param entry the known deviation about this line
 * @param accepted whether the line is new to the list and is written into it
 */
public record Assessment(
        Status status,
        String problem,
        String note,
        String kind,
        double worstUlps,
        String cause,
        Optional<Deviation> entry,
        boolean accepted) {

    /** Whether the line turns the gate red. */
    public boolean gates() {
        return !problem.isEmpty();
    }
}
