package io.github.losstck.core.deviations;

import io.github.losstck.core.fixture.CaseGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes a set of ids with as few globs as are exact: {@code a/b/*} stands only where every case below is in the set. */
final class IdCompaction {

    private final Set<String> chosen;
    private final List<CaseGlob> globs = new ArrayList<>();

    private IdCompaction(Set<String> chosen) {
        this.chosen = chosen;
    }

    /**
     * Compact a set.
     *
     * @param chosen the ids that must be matched
     * @param others the ids that must not be
     */
    static List<CaseGlob> of(Set<String> chosen, Set<String> others) {
        Set<String> all = new TreeSet<>(others);
        all.addAll(chosen);
        IdCompaction compaction = new IdCompaction(chosen);
        compaction.add("", all);
        return compaction.globs;
    }

    private void add(String prefix, Set<String> ids) {
        if (ids.stream().noneMatch(chosen::contains)) {
            return;
        }
        if (!prefix.isEmpty() && ids.size() > 1 && chosen.containsAll(ids)) {
            globs.add(new CaseGlob(prefix + "*"));
            return;
        }
        Map<String, Set<String>> below = new TreeMap<>();
        for (String id : ids) {
            int slash = id.indexOf('/', prefix.length());
            if (slash >= 0) {
                below.computeIfAbsent(id.substring(0, slash + 1), p -> new TreeSet<>())
                        .add(id);
            } else if (chosen.contains(id)) {
                globs.add(new CaseGlob(id));
            }
        }
        below.forEach(this::add);
    }
}
