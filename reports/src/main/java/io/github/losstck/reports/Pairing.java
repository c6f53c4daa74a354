package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds for every line of a run its counterpart in another. */
final class Pairing {

    private final List<Pair> pairs = new ArrayList<>();
    private final CaseLines old;
    private final CaseLines now;

    private Pairing(CaseLines before, CaseLines after) {
        old = before;
        now = after;
    }

    /** Every case and route of either run, by case. */
    static List<Pair> of(CaseLines before, CaseLines after) {
        Pairing pairing = new Pairing(before, after);
        Set<String> ids = new TreeSet<>(before.cases().keySet());
        ids.addAll(after.cases().keySet());
        ids.forEach(pairing::pair);
        return List.copyOf(pairing.pairs);
    }

    private void pair(String id) {
        Map<String, Line> allBefore = old.cases().getOrDefault(id, Map.of());
        Map<String, Line> allAfter = now.cases().getOrDefault(id, Map.of());
        if (allBefore.size() == 1 && allBefore.keySet().equals(allAfter.keySet())) {
            Line line = allBefore.values().iterator().next();
            add(Side.of(line), Side.of(allAfter.values().iterator().next()), line);
            return;
        }
        pair(new LinkedHashMap<>(allBefore), new LinkedHashMap<>(allAfter));
    }

    private void pair(Map<String, Line> before, Map<String, Line> after) {
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
