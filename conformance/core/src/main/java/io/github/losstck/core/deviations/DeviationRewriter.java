package io.github.losstck.core.deviations;

import io.github.losstck.core.fixture.CaseGlob;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.MinorVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rewrites a list from a run. Entries that still match keep their reason and link; what passes now is taken off; what is
 * new is listed only where it is accepted.
 */
public final class DeviationRewriter {

    private final ActiveDeviations active;
    private final Set<String> corpusIds;
    private final boolean sealed;
    private final Map<String, MinorVersion> targets;
    private final Set<String> meaningless;
    private final String homepage;
    private final Map<String, Map<String, Observation>> seen = new HashMap<>();
    private final Set<Observation> listed = new HashSet<>();

    /**
     * Prepare a rewriting.
     *
     * @param corpus every case there is; entries that match none of a sealed one are taken off
     * @param meaningless ids that mean nothing in the target version: a glob may match them
     * @param targets framework to the version that judged: new entries count for it alone
     * @param homepage stands for the link of new entries until someone gives it
     */
    public DeviationRewriter(
            ActiveDeviations active,
            Corpus corpus,
            Set<String> meaningless,
            Map<String, MinorVersion> targets,
            String homepage) {
        this.active = active;
        this.corpusIds = corpus.ids();
        this.sealed = corpus.sealed();
        this.meaningless = meaningless;
        this.targets = targets;
        this.homepage = homepage;
    }

    /** The list after a run that saw these lines. */
    public DeviationList rewrite(DeviationList list, List<Observation> observations) {
        observations.forEach(line ->
                seen.computeIfAbsent(line.caseId(), id -> new HashMap<>()).put(line.route(), line));
        List<Deviation> entries = new ArrayList<>();
        for (Deviation entry : list.entries()) {
            Deviation kept = active.entries().containsKey(entry) ? revised(entry) : entry;
            if (!kept.cases().isEmpty()) {
                entries.add(kept);
            }
        }
        Set<Observation> fresh = observations.stream()
                .filter(line -> line.accepted() && !listed.contains(line))
                .collect(Collectors.toSet());
        entries.addAll(new NewDeviations(judgeable(), targets, homepage).of(fresh));
        entries.sort(
                Comparator.comparing((Deviation entry) -> entry.cases().get(0).text())
                        .thenComparing(Deviation::route)
                        .thenComparing(Deviation::kind)
                        .thenComparing(entry -> entry.when().targets().toString()));
        return new DeviationList(list.file(), true, entries);
    }

    /** Every case that a glob would say something of. */
    private Set<String> judgeable() {
        Set<String> ids = new TreeSet<>(corpusIds);
        ids.removeAll(meaningless);
        return ids;
    }

    /** An entry without the cases that it no longer describes; without any case if there are none left. */
    private Deviation revised(Deviation entry) {
        Set<String> gone = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        double worst = 0;
        boolean allSeen = true;
        for (String id : active.entries().get(entry)) {
            Observation line = seen.getOrDefault(id, Map.of()).get(entry.route());
            if (seen.containsKey(id) && isGone(entry, line)) {
                gone.add(id);
                continue;
            }
            kept.add(id);
            if (line == null || !line.kind().equals(entry.kind())) {
                allSeen = false;
            } else {
                listed.add(line);
                boolean counts = entry.covers(line.worstUlps()) || line.accepted();
                worst = Math.max(worst, counts ? line.worstUlps() : entry.worstUlp());
            }
        }
        if (entry.when().spanTargets() || (kept.isEmpty() && gone.isEmpty() && !sealed)) {
            return entry; // what passes for one version may fail for the others
        }
        if (kept.isEmpty()) {
            return entry.with(List.of(), List.of(), entry.worstUlp());
        }
        List<CaseGlob> cases = entry.cases().stream()
                .filter(glob -> !gone.contains(glob.text()) && isKnown(glob))
                .toList();
        Set<String> except = entry.except().stream()
                .filter(this::isKnown)
                .map(CaseGlob::text)
                .collect(Collectors.toCollection(TreeSet::new));
        gone.stream()
                .filter(id -> cases.stream().anyMatch(glob -> glob.matches(id)))
                .forEach(except::add);
        return entry.with(cases, except.stream().map(CaseGlob::new).toList(), envelope(entry, worst, allSeen));
    }

    private boolean isKnown(CaseGlob glob) {
        return !sealed || DeviationList.matchesAny(glob, corpusIds);
    }

    private static boolean isGone(Deviation entry, Observation line) {
        if (line == null) {
            return true; // the case ran, and not on this route
        }
        return line.kind().isEmpty() ? entry.mayPass().isEmpty() : !line.kind().equals(entry.kind()) && line.accepted();
    }

    /** Shrinks where every case was seen and must fail; else only grows, by what was accepted. */
    private static double envelope(Deviation entry, double worst, boolean allSeen) {
        if (!entry.hasEnvelope()) {
            return entry.worstUlp();
        }
        double rounded = NewDeviations.roundedUp(worst);
        return allSeen && entry.mayPass().isEmpty() ? rounded : Math.max(entry.worstUlp(), rounded);
    }
}
