package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds for every line of a run its counterpart in another. */
final class Pairing {

    /** One run: its lines by case and route, and the functions that it left out. */
    private record Lines(Map<String, Map<String, Line>> cases, Set<String> outOfScope) {
        static Lines of(RunRecord record) {
            Lines lines = new Lines(new LinkedHashMap<>(), new HashSet<>());
            for (Line line : Line.of(record)) {
                // One line stands for a whole function. A run of the other kind has no line for it, or one a case: no
                // case moved.
                if (line.result().status() == Status.OUT_OF_SCOPE) {
                    lines.outOfScope.add(line.function());
                } else {
                    lines.cases
                            .computeIfAbsent(line.id(), id -> new LinkedHashMap<>())
                            .put(line.route(), line);
                }
            }
            return lines;
        }

        /** What this run says of a case that it has no line of. */
        Side without(Line other) {
            return outOfScope.contains(other.function()) ? Side.OUT_OF_SCOPE : Side.ABSENT;
        }
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final Lines old;
    private final Lines now;

    private Pairing(RunRecord before, RunRecord after) {
        old = Lines.of(before);
        now = Lines.of(after);
    }

    /** Every case and route of either run, by case. */
    static List<Pair> of(RunRecord before, RunRecord after) {
        Pairing pairing = new Pairing(before, after);
        Map<String, Boolean> ids = new TreeMap<>();
        pairing.old.cases.keySet().forEach(id -> ids.put(id, true));
        pairing.now.cases.keySet().forEach(id -> ids.put(id, true));
        ids.keySet().forEach(pairing::pair);
        return List.copyOf(pairing.pairs);
    }

    private void pair(String id) {
        Map<String, Line> before = new LinkedHashMap<>(old.cases.getOrDefault(id, Map.of()));
        Map<String, Line> after = new LinkedHashMap<>(now.cases.getOrDefault(id, Map.of()));
        if (before.isEmpty() || after.isEmpty()) {
            before.values().forEach(line -> add(Side.of(line), now.without(line), line));
            after.values().forEach(line -> add(old.without(line), Side.of(line), line));
            return;
        }
        Side oldDefault = withoutRoute(before);
        Side newDefault = withoutRoute(after);
        for (String route : List.copyOf(before.keySet())) {
            if (after.containsKey(route)) {
                pairOff(before, route, after, route);
            }
        }
        pairRenamed(before, after);
        boolean answered = before.keySet().equals(Set.of("")) && !after.isEmpty();
        boolean lost = after.keySet().equals(Set.of("")) && !before.isEmpty();
        before.values().stream().filter(line -> !answered).forEach(line -> add(Side.of(line), newDefault, line));
        after.values().stream().filter(line -> !lost).forEach(line -> add(oldDefault, Side.of(line), line));
    }

    /** A case has a line without a route where no route answers it: what the run says of every route that it has not. */
    private static Side withoutRoute(Map<String, Line> lines) {
        return lines.containsKey("") ? Side.of(lines.get("")) : Side.NO_SUCH_ROUTE;
    }

    /** A release that takes other arguments has a route of another name: the same loss, if it is the only one left over. */
    private void pairRenamed(Map<String, Line> before, Map<String, Line> after) {
        List<String> lost = builtins(before);
        List<String> found = builtins(after);
        if (lost.size() == 1 && found.size() == 1) {
            pairOff(before, lost.get(0), after, found.get(0));
        }
    }

    private static List<String> builtins(Map<String, Line> lines) {
        return lines.values().stream().filter(Line::isBuiltin).map(Line::route).toList();
    }

    private void pairOff(Map<String, Line> before, String oldRoute, Map<String, Line> after, String newRoute) {
        Line line = before.remove(oldRoute);
        add(Side.of(line), Side.of(after.remove(newRoute)), line);
    }

    private void add(Side before, Side after, Line named) {
        pairs.add(new Pair(named.id(), named.function(), before, after));
    }
}
