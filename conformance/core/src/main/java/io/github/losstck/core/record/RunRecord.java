package io.github.losstck.core.record;

import java.util.List;
import java.util.Optional;

/**
 * A run as read back from its file.
 *
 * @param header the first line
 * @param results in the order of the file
 * @param footer the last line; empty if the run did not finish, and then it may be looked at but never judged
 */
public record RunRecord(RunHeader header, List<CaseResult> results, Optional<RunFooter> footer) {
    public RunRecord {
        results = List.copyOf(results);
    }

    public boolean isComplete() {
        return footer.isPresent();
    }
}
