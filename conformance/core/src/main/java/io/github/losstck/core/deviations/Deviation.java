package io.github.losstck.core.deviations;

import io.github.losstck.core.fixture.CaseGlob;
import java.util.List;
import java.util.Set;

/**
 * One entry of the list of known deviations: cases that a library answers in a way that is known to be wrong, or does not
 * answer.
 *
 * @param place file and pointer, for messages
 * @param cases ids and globs
 * @param except ids and globs of those that are not meant
 * @param route the route's id; empty for calls that the library has no route for
 * @param kind a {@link io.github.losstck.core.judge.FailureKind} id or {@value #UNSUPPORTED}
 * @param worstUlp the envelope: no element may be farther than this from the framework's value; NaN for kinds without one
 * @param reason why, in words
 * @param link to the issue; empty only for {@value #UNSUPPORTED}
 * @param when where the entry counts
 * @param mayPass why some of these cases may pass; empty if all must fail
 */
public record Deviation(
        String place,
        List<CaseGlob> cases,
        List<CaseGlob> except,
        String route,
        String kind,
        double worstUlp,
        String reason,
        String link,
        Conditions when,
        String mayPass) {

    /** The kind of a call that the library does not offer. */
    public static final String UNSUPPORTED = "unsupported";

    /** How the reason of an entry begins that a run has written and nobody has reviewed. */
    static final String TO_REVIEW = "To review: ";

    /** Kinds of failure that have a distance, and so an envelope. */
    static final Set<String> WITH_ENVELOPE = Set.of("value", "gradient", "value+gradient");

    public Deviation {
        cases = List.copyOf(cases);
        except = List.copyOf(except);
    }

    /** Whether the entry is about this case. */
    public boolean matches(String caseId) {
        return cases.stream().anyMatch(glob -> glob.matches(caseId))
                && except.stream().noneMatch(glob -> glob.matches(caseId));
    }

    /** Whether a drift is as large as is known; always so for kinds without an envelope. */
    public boolean covers(double ulps) {
        return Double.isNaN(worstUlp) || ulps <= worstUlp;
    }

    /** Whether an entry of this kind needs an envelope. */
    public boolean hasEnvelope() {
        return WITH_ENVELOPE.contains(kind);
    }

    /** The same entry for other cases and another envelope. */
    Deviation with(List<CaseGlob> otherCases, List<CaseGlob> otherExcept, double otherWorstUlp) {
        return new Deviation(place, otherCases, otherExcept, route, kind, otherWorstUlp, reason, link, when, mayPass);
    }

    /** Whether a run has written it and nobody has given the reason. */
    public boolean isToReview() {
        return reason.startsWith(TO_REVIEW);
    }
}
