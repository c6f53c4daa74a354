package io.github.losstck.core.deviations;

import io.github.losstck.core.fixture.MinorVersion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes entries of deviations that are new to a list, few of them: one for each cause. */
final class NewDeviations {

    private static final MathContext TWO_DIGITS_UP = new MathContext(2, RoundingMode.UP);

    /** For an adapter that names none: the list must be readable as soon as it is written. */
    private static final String NO_HOMEPAGE = "https://example.org/to-review";

    private final Set<String> ids;
    private final Map<String, MinorVersion> targets;
    private final String homepage;

    /**
     * Prepare new entries.
     *
     * @param ids of every case that a glob may not match unless it is meant
     */
    NewDeviations(Set<String> ids, Map<String, MinorVersion> targets, String homepage) {
        this.ids = ids;
        this.targets = targets;
        this.homepage = DeviationReader.isLink(homepage) ? homepage : NO_HOMEPAGE;
    }

    /**
     * What cases must share to share an entry.
     *
     * @param function empty for {@value Deviation#UNSUPPORTED}, whose reason may go for several
     * @param cause the reason, or what failures of a kind have in common
     * @param magnitude power of a thousand of the distance, so that an envelope stays near its cases
     */
    private record Group(String framework, String function, String route, String kind, String cause, int magnitude) {

        static Group of(Observation line) {
            boolean unsupported = line.kind().equals(Deviation.UNSUPPORTED);
            boolean distant = Deviation.WITH_ENVELOPE.contains(line.kind());
            boolean named = unsupported || (distant && !line.cause().startsWith("off by "));
            return new Group(
                    line.framework(),
                    unsupported ? "" : line.function(),
                    line.route(),
                    line.kind(),
                    named ? line.cause() : "",
                    distant && Double.isFinite(line.worstUlps())
                            ? (int) Math.floor(Math.log10(Math.max(line.worstUlps(), 1)) / 3)
                            : -1);
        }
    }

    /** The entries of accepted lines. */
    List<Deviation> of(Set<Observation> accepted) {
        Map<Group, List<Observation>> groups = accepted.stream()
                .collect(Collectors.groupingBy(
                        Group::of, () -> new TreeMap<>(Comparator.comparing(Group::toString)), Collectors.toList()));
        List<Deviation> entries = new ArrayList<>();
        groups.forEach((group, lines) -> entries.add(entry(group, lines)));
        return entries;
    }

    private Deviation entry(Group group, List<Observation> lines) {
        Set<String> chosen = lines.stream().map(Observation::caseId).collect(Collectors.toCollection(TreeSet::new));
        Observation worst = lines.stream()
                .max(Comparator.comparingDouble(Observation::worstUlps).thenComparing(Observation::caseId))
                .orElseThrow();
        MinorVersion target = targets.get(group.framework());
        return new Deviation(
                "",
                IdCompaction.of(chosen, others(chosen)),
                List.of(),
                group.route(),
                group.kind(),
                Deviation.WITH_ENVELOPE.contains(group.kind()) ? roundedUp(worst.worstUlps()) : Double.NaN,
                Deviation.TO_REVIEW
                        + worst.cause().lines().findFirst().orElse("").strip(),
                group.kind().equals(Deviation.UNSUPPORTED) ? "" : homepage,
                Conditions.at(target == null ? Map.of() : Map.of(group.framework(), target)),
                "");
    }

    private Set<String> others(Set<String> chosen) {
        Set<String> others = new TreeSet<>(ids);
        others.removeAll(chosen);
        return others;
    }

    /** A distance rounded up to two digits. */
    static double roundedUp(double ulps) {
        return Double.isFinite(ulps) ? new BigDecimal(ulps).round(TWO_DIGITS_UP).doubleValue() : ulps;
    }
}
