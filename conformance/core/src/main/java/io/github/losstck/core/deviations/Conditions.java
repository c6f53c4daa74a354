package io.github.losstck.core.deviations;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.MinorVersion;
import io.github.losstck.core.fixture.VersionRange;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where an entry counts; every condition that is given must hold.
 *
 * @param library versions of the library
 * @param device how the device begins, such as {@code cpu} or {@code cuda}; empty for any
 * @param os how the operating system's name begins, such as {@code linux}; empty for any
 * @param targets framework to the versions that may judge
 */
public record Conditions(Optional<VersionRange> library, String device, String os, Map<String, VersionRange> targets) {

    public Conditions {
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /** Everywhere, for one target version. */
    static Conditions at(Map<String, MinorVersion> targets) {
        Map<String, VersionRange> ranges = new TreeMap<>();
        targets.forEach((framework, version) -> ranges.put(framework, VersionRange.only(version)));
        return new Conditions(Optional.empty(), "", "", ranges);
    }

    /**
     * What a run is held against.
     *
     * @param library the library's version
     * @param device what it computes on
     * @param os the operating system
     * @param targets framework to the version that judges
     */
    public record Facts(String library, String device, String os, Map<String, MinorVersion> targets) {
        public Facts {
            targets = Map.copyOf(targets);
        }
    }

    /**
     * Whether all conditions hold.
     *
     * @throws LossTckException (2) if there is a range of library versions and the library's is not a version
     */
    boolean hold(Facts facts) {
        return beginsWith(facts.device(), device)
                && beginsWith(facts.os(), os)
                && targets.entrySet().stream()
                        .allMatch(target -> facts.targets().containsKey(target.getKey())
                                && target.getValue().contains(facts.targets().get(target.getKey())))
                && library.map(range -> range.contains(version(facts.library())))
                        .orElse(true);
    }

    /** Whether it counts for versions beside the one that a run is judged by. */
    boolean spanTargets() {
        return targets.values().stream().anyMatch(range -> !range.isOnly());
    }

    private static boolean beginsWith(String actual, String wanted) {
        return actual.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT));
    }

    private static MinorVersion version(String library) {
        try {
            return MinorVersion.parse(library);
        } catch (IllegalArgumentException e) {
            throw LossTckException.badInput("a known deviation counts for a range of library versions, but the adapter"
                    + " says that the library's is '" + library + "'. Give the version in AdapterInfo, or leave out"
                    + " \"library\".");
        }
    }
}
