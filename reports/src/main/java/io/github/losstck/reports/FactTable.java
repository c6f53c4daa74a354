package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of all runs side by side: first those in which runs differ, then those that are the same in all.
 *
 * @param columns a name for each run
 */
record FactTable(List<String> columns, List<Row> differing, Map<String, String> same) {

    /** A fact, and what each run says of it. */
    record Row(String name, List<Cell> cells) {}

    /** What a run says, and whether the run before it in the table says another thing. */
    record Cell(String value, boolean changed) {}

    static FactTable of(List<RunView> runs) {
        List<Map<String, String>> facts = runs.stream().map(RunView::facts).toList();
        Set<String> names = new LinkedHashSet<>();
        facts.forEach(run -> names.addAll(run.keySet()));
        List<Row> differing = new ArrayList<>();
        Map<String, String> same = new LinkedHashMap<>();
        for (String name : names) {
            List<String> values = facts.stream()
                    .map(run -> run.getOrDefault(name, FactChange.UNSAID))
                    .toList();
            if (values.stream().distinct().count() == 1) {
                same.put(name, values.get(0));
            } else {
                differing.add(new Row(name, cells(values)));
            }
        }
        return new FactTable(runs.stream().map(run -> run.subject().name()).toList(), List.copyOf(differing), same);
    }

    /** How many facts differ, and what the sign in the table means. */
    String summary() {
        return Headline.plural(differing.size(), "fact differs", "facts differ") + " between the "
                + Headline.plural(columns.size(), "run", "runs") + ", "
                + Headline.plural(same.size(), "is the same", "are the same")
                + " in all. ≠ marks a value that the run before it in"
                + " the table does not have.";
    }

    private static List<Cell> cells(List<String> values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            cells.add(new Cell(values.get(i), i > 0 && !values.get(i).equals(values.get(i - 1))));
        }
        return List.copyOf(cells);
    }
}
