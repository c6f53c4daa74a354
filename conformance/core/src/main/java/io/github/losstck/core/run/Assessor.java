package io.github.losstck.core.run;

import io.github.losstck.core.deviations.ActiveDeviations;
import io.github.losstck.core.deviations.Deviation;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.judge.FailureKind;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.Settings.Mode;
import java.util.Optional;

/** Holds verdicts against the list of known deviations. */
final class Assessor {

    private final ActiveDeviations deviations;
    private final Settings settings;

    Assessor(ActiveDeviations deviations, Settings settings) {
        this.deviations = deviations;
        this.settings = settings;
    }

    /** What the list says against a line: a kind of problem, in words; both empty if nothing. */
    private record Objection(String problem, String note) {

        static final Objection NONE = new Objection("", "");
    }

    Assessment assess(LossCase lossCase, String route, Verdict verdict) {
        Optional<Deviation> entry = deviations.find(lossCase.id(), route);
        String kind = kind(verdict);
        double ulps = verdict instanceof Verdict.Fail fail ? Envelope.worst(fail) : 0;
        Objection objection = kind.isEmpty() ? onPass(entry) : onDeviation(entry, kind, ulps);
        boolean writing = settings.mode() == Mode.WRITE;
        boolean disputed = lossCase.suspension().isPresent();
        boolean accepted =
                !kind.isEmpty() && !objection.problem().isEmpty() && !disputed && settings.accepts(lossCase.id());
        boolean standing = !objection.problem().isEmpty() && !accepted && !(kind.isEmpty() && writing);
        boolean gates = standing && !disputed && (lossCase.level() == Level.MUST || settings.strictQuirk());
        return new Assessment(
                status(kind, standing),
                gates ? objection.problem() : "",
                standing ? note(objection, lossCase) : "",
                kind,
                ulps,
                cause(verdict, ulps),
                entry,
                accepted);
    }

    private static String note(Objection objection, LossCase lossCase) {
        return lossCase.suspension()
                .map(why -> objection.note() + "; it does not gate: " + why)
                .orElse(objection.note());
    }

    private static String kind(Verdict verdict) {
        if (verdict instanceof Verdict.Fail fail) {
            return fail.kind().id();
        }
        return verdict instanceof Verdict.Unsupported ? Deviation.UNSUPPORTED : "";
    }

    private static Objection onPass(Optional<Deviation> entry) {
        return entry.filter(listed -> listed.mayPass().isEmpty())
                .map(listed -> new Objection(
                        "stale",
                        "listed as " + listed.kind() + " in " + listed.place()
                                + ", and it passes. Take it off the list,"
                                + " or give the reason why it may pass in 'mayPass'."))
                .orElse(Objection.NONE);
    }

    private Objection onDeviation(Optional<Deviation> entry, String kind, double ulps) {
        if (entry.isEmpty()) {
            return unlisted(kind);
        }
        Deviation listed = entry.get();
        if (!listed.kind().equals(kind)) {
            return new Objection(
                    "changed-kind", "listed as " + listed.kind() + " in " + listed.place() + ", now it is " + kind);
        }
        if (!listed.covers(ulps)) {
            return new Objection(
                    "left-envelope",
                    "listed with at most " + Wording.number(listed.worstUlp()) + " ULP in " + listed.place()
                            + ", now it is " + Wording.number(ulps) + " ULP from the framework");
        }
        return Objection.NONE;
    }

    /** A first run, without a list, is about what differs: what is not offered is counted, and held once a list says so. */
    private Objection unlisted(String kind) {
        if (!kind.equals(Deviation.UNSUPPORTED)) {
            return new Objection(
                    kind.equals(FailureKind.BROKEN.id()) ? "broken" : "new-failure", "not a known deviation");
        }
        boolean held = deviations.exists() || settings.mode() == Mode.WRITE;
        return held ? new Objection("unlisted-unsupported", "not a known deviation") : Objection.NONE;
    }

    private static Status status(String kind, boolean standing) {
        if (kind.isEmpty()) {
            return standing ? Status.UNEXPECTED_PASS : Status.PASS;
        }
        if (kind.equals(Deviation.UNSUPPORTED)) {
            return Status.UNSUPPORTED;
        }
        if (!standing) {
            return Status.EXPECTED_FAIL;
        }
        return kind.equals(FailureKind.BROKEN.id()) ? Status.BROKEN : Status.FAIL;
    }

    private static String cause(Verdict verdict, double ulps) {
        if (verdict instanceof Verdict.Unsupported unsupported) {
            return unsupported.reason();
        }
        if (!(verdict instanceof Verdict.Fail fail)) {
            return "";
        }
        if (!fail.likelyMistake().isEmpty()) {
            return fail.likelyMistake();
        }
        return fail.elements().isEmpty() ? fail.what() : "off by up to " + Wording.number(ulps) + " ULP";
    }
}
