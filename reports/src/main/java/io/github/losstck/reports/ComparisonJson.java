package io.github.losstck.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A comparison for a script: one JSON object, every change in it. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /**
     * The whole object.
     *
     * @param counts by movement, every movement named
     * @param linesInBoth how many lines, one for a case and route, stand in both runs
     * @param changes worst first
     */
    record Compared(Map<String, Integer> counts, int linesInBoth, List<Moved> changes) {}

    /** A line that moved, with what either run had, in words. */
    record Moved(String line, String movement, String before, String after) {}

    /** Write it, on one line. */
    public static String of(Comparison comparison) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Movement movement : Movement.values()) {
            counts.put(movement.id(), comparison.count(movement));
        }
        List<Moved> changes = comparison.changes().stream()
                .sorted(Change.WORST_FIRST)
                .map(change -> new Moved(change.pair().id(), change.movement().id(), change.before(), change.after()))
                .toList();
        Compared compared = new Compared(counts, comparison.linesInBoth(), changes);
        return JsonMapper.builder().build().writeValueAsString(compared) + "\n";
    }
}
