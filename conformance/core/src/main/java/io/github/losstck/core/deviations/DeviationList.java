package io.github.losstck.core.deviations;

import io.github.losstck.core.fixture.CaseGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The known deviations of a library, {@code known-deviations.json}.
 *
 * @param file as messages name it
 * @param exists whether there is such a file; a list that is not there has no entries
 * @param entries in the file's order
 */
public record DeviationList(String file, boolean exists, List<Deviation> entries) {

    public static final String SCHEMA = "losstck-deviations-v1";

    public DeviationList {
        entries = List.copyOf(entries);
    }

    /** No known deviations, because there is no file. */
    public static DeviationList absent(String file) {
        return new DeviationList(file, false, List.of());
    }

    /** An id or a glob that matches nothing. */
    public record Unmatched(String place, String text) {}

    /** The ids and globs that match no case. */
    public List<Unmatched> unmatched(Set<String> caseIds) {
        List<Unmatched> unmatched = new ArrayList<>();
        for (Deviation entry : entries) {
            Stream.concat(entry.cases().stream(), entry.except().stream())
                    .filter(glob -> !matchesAny(glob, caseIds))
                    .forEach(glob -> unmatched.add(new Unmatched(entry.place(), glob.text())));
        }
        return unmatched;
    }

    static boolean matchesAny(CaseGlob glob, Set<String> caseIds) {
        return caseIds.contains(glob.text()) || caseIds.stream().anyMatch(glob::matches);
    }
}
