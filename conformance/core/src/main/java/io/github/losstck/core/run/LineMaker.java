package io.github.losstck.core.run;

import io.github.losstck.core.deviations.Deviation;
import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.Suspension;
import io.github.losstck.core.judge.Verdict;
import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.CaseResult.Listed;
import io.github.losstck.core.record.Drift;
import io.github.losstck.core.record.Status;
import io.github.losstck.spi.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the lines of a record. */
final class LineMaker {

    private static final Listed ACCEPTED = new Listed("accepted by this run, to be reviewed", "");

    private final GuardedAdapter adapter;
    private final Assessor assessor;

    LineMaker(GuardedAdapter adapter, Assessor assessor) {
        this.adapter = adapter;
        this.assessor = assessor;
    }

    /** The line of a verdict. */
    JudgedLine judged(PlannedCall planned, Verdict verdict, Outcome outcome, double millis) {
        Assessment assessment = assessor.assess(planned.lossCase().orElseThrow(), planned.routeId(), verdict);
        boolean fails = verdict instanceof Verdict.Fail;
        return new JudgedLine(
                planned,
                line(
                        planned,
                        assessment,
                        verdict instanceof Verdict.Pass pass ? pass.agreement().id() : "",
                        fails ? assessment.kind() : "",
                        reason(verdict, outcome),
                        drift(verdict),
                        verdict instanceof Verdict.Fail fail ? detail(planned, fail, assessment.note()) : null,
                        millis),
                assessment);
    }

    /** The line of a call that is not made and not judged. */
    JudgedLine unasked(PlannedCall planned, Status status, String reason) {
        Assessment assessment = new Assessment(status, "", "", "", 0, "", Optional.empty(), false);
        return new JudgedLine(planned, line(planned, assessment, "", "", reason, Map.of(), null, 0), assessment);
    }

    private static CaseResult line(
            PlannedCall planned,
            Assessment assessment,
            String agreement,
            String kind,
            String reason,
            Map<String, Drift> drift,
            CaseDetail detail,
            double millis) {
        Optional<LossCase> lossCase = planned.lossCase();
        return new CaseResult(
                planned.caseId(),
                planned.function().name(),
                planned.function().family(),
                planned.routeId(),
                planned.route().map(route -> route.code()).orElse(""),
                lossCase.map(c -> c.level().name().toLowerCase(Locale.ROOT)).orElse(""),
                lossCase.map(LineMaker::flags).orElse(List.of()),
                planned.expectation().map(LineMaker::dtype).orElse(""),
                assessment.status(),
                assessment.gates(),
                agreement,
                kind,
                reason,
                listed(assessment),
                drift,
                detail,
                millis);
    }

    /** The entry that excuses a line; none where the line stands against its entry. */
    private static Listed listed(Assessment assessment) {
        if (assessment.accepted()) {
            return ACCEPTED;
        }
        return assessment.note().isEmpty()
                ? assessment.entry().map(LineMaker::listed).orElse(null)
                : null;
    }

    /** The case's own, and that it is disputed. */
    private static List<String> flags(LossCase lossCase) {
        return lossCase.suspension().isEmpty()
                ? lossCase.flags()
                : Stream.concat(lossCase.flags().stream(), Stream.of(Suspension.FLAG))
                        .toList();
    }

    private static Listed listed(Deviation entry) {
        return new Listed(entry.reason(), entry.link());
    }

    private static String dtype(Expectation expectation) {
        return expectation instanceof ExpectedValue value
                ? value.output().framework().dtype().id()
                : "";
    }

    private static String reason(Verdict verdict, Outcome outcome) {
        if (verdict instanceof Verdict.Fail fail) {
            return fail.what();
        }
        if (verdict instanceof Verdict.Unsupported unsupported) {
            return unsupported.reason();
        }
        return outcome instanceof Outcome.Rejected rejected ? rejected.message() : "";
    }

    private static Map<String, Drift> drift(Verdict verdict) {
        if (verdict instanceof Verdict.Pass pass) {
            return pass.drift();
        }
        return verdict instanceof Verdict.Fail fail ? fail.drift() : Map.of();
    }

    private CaseDetail detail(PlannedCall planned, Verdict.Fail fail, String note) {
        LossCase lossCase = planned.lossCase().orElseThrow();
        return new CaseDetail(
                FailureMessage.of(planned, fail, note),
                fail.likelyMistake(),
                PythonReproducer.of(lossCase.function(), lossCase.call()),
                planned.route()
                        .map(route -> adapter.reproducer(lossCase.call(), route))
                        .orElse(""),
                lossCase.comment(),
                lossCase.source(),
                lossCase.function().formula(),
                lossCase.call().options().asMap(),
                CallText.inputs(lossCase.call()),
                CallText.of(lossCase.call().cotangent()),
                fail.elements().stream().limit(16).toList());
    }
}
