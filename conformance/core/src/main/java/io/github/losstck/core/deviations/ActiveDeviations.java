package io.github.losstck.core.deviations;

import io.github.losstck.core.LossTckException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries whose conditions hold in this run, by the case and route that they are about. */
public final class ActiveDeviations {

    private final Map<Deviation, List<String>> caseIds = new LinkedHashMap<>();
    private final Map<Line, Deviation> byLine = new HashMap<>();

    private final boolean exists;

    private record Line(String caseId, String route) {}

    /**
     * Match a list's entries with the corpus.
     *
     * @param ids every id of the corpus
     * @throws LossTckException (2) if two entries are about one case and route
     */
    public ActiveDeviations(DeviationList list, Conditions.Facts facts, Collection<String> ids) {
        exists = list.exists();
        List<String> sorted = ids.stream().sorted().toList();
        for (Deviation entry : list.entries()) {
            if (entry.when().hold(facts)) {
                List<String> matched = sorted.stream().filter(entry::matches).toList();
                caseIds.put(entry, matched);
                matched.forEach(id -> add(id, entry));
            }
        }
    }

    private void add(String id, Deviation entry) {
        Deviation other = byLine.putIfAbsent(new Line(id, entry.route()), entry);
        if (other != null) {
            throw LossTckException.badInput(other.place() + " and " + entry.place() + " are both about " + id
                    + (entry.route().isEmpty() ? "" : " [" + entry.route() + "]")
                    + ". Keep one: narrow 'cases', add 'except', or tell them apart by 'when'.");
        }
    }

    /** Whether there is a list at all: before there is one, nothing says which calls a library does not offer. */
    public boolean exists() {
        return exists;
    }

    /** The entry about a line; the route is empty for a call without one. */
    public Optional<Deviation> find(String caseId, String route) {
        return Optional.ofNullable(byLine.get(new Line(caseId, route)));
    }

    /** The active entries in the file's order, with the ids of the corpus that each is about. */
    public Map<Deviation, List<String>> entries() {
        return Collections.unmodifiableMap(caseIds);
    }
}
