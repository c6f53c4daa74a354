package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of one kind at one function and route, worst first. */
record ChangeGroup(String function, String route, List<Change> changes) {

    private static final Comparator<ChangeGroup> WORST_FIRST = Comparator.comparingDouble(
                    (ChangeGroup group) -> group.worst().severity())
            .thenComparingInt(ChangeGroup::size)
            .reversed()
            .thenComparing(ChangeGroup::function)
            .thenComparing(ChangeGroup::route);

    static List<ChangeGroup> of(List<Change> changes) {
        Map<List<String>, List<Change>> groups = new LinkedHashMap<>();
        changes.forEach(change -> groups.computeIfAbsent(
                        List.of(change.pair().function(), change.pair().route()), key -> new ArrayList<>())
                .add(change));
        return groups.entrySet().stream()
                .map(group -> new ChangeGroup(
                        group.getKey().get(0),
                        group.getKey().get(1),
                        group.getValue().stream().sorted(Change.WORST_FIRST).toList()))
                .sorted(WORST_FIRST)
                .toList();
    }

    int size() {
        return changes.size();
    }

    Change worst() {
        return changes.get(0);
    }

    List<Change> first(int limit) {
        return changes.subList(0, Math.min(limit, size()));
    }

    /** What a reader wants to know of a closed group: its worst case, and how many fail where that is news. */
    String summary() {
        Change worst = worst();
        return failing() == 0
                ? (size() == 1 ? "" : worst.severity() == 0 ? "such as " : "worst: ") + worst.before() + " → "
                        + worst.after()
                : count();
    }

    private long failing() {
        return changes.stream().filter(Change::isNewAndFails).count();
    }

    /** {@code 12 cases}, and how many fail where that is news. */
    String count() {
        long failing = failing();
        String fail = failing == size() ? ", failing" : ", of which " + failing + (failing == 1 ? " fails" : " fail");
        return Headline.plural(size(), "case", "cases") + (failing == 0 ? "" : fail);
    }
}
