package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One run as {@link Pairing} needs it: its lines by case and route, and the functions that it left out. */
record CaseLines(RunRecord record, Map<String, Map<String, Line>> cases, Set<String> outOfScope) {

    static CaseLines of(RunRecord record) {
        return of(record, Line.of(record));
    }

    static CaseLines of(RunRecord record, List<Line> lines) {
        CaseLines sorted = new CaseLines(record, new TreeMap<>(), new HashSet<>());
        for (Line line : lines) {
            // One line stands for a whole function. A run of the other kind has no line for it, or one a case: no case
            // moved.
            if (line.result().status() == Status.OUT_OF_SCOPE) {
                sorted.outOfScope.add(line.function());
            } else {
                sorted.cases
                        .computeIfAbsent(line.id(), id -> new LinkedHashMap<>(4))
                        .put(line.route(), line);
            }
        }
        return sorted;
    }

    /** What this run says of a case that it has no line of. */
    Side without(Line other) {
        return outOfScope.contains(other.function()) ? Side.OUT_OF_SCOPE : Side.ABSENT;
    }
}
