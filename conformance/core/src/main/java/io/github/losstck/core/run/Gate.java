package io.github.losstck.core.run;

import io.github.losstck.core.deviations.ActiveDeviations;
import io.github.losstck.core.deviations.Deviation;
import io.github.losstck.core.deviations.DeviationList;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.LossCase;
import io.github.losstck.core.fixture.LossCase.Level;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.PlannedCall.Step;
import io.github.losstck.core.run.Settings.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whether a run passes, and lists every reason why not. */
final class Gate {

    private final Corpus corpus;
    private final DeviationList list;
    private final ActiveDeviations active;
    private final Settings settings;
    private final List<Problem> problems = new ArrayList<>();

    Gate(Corpus corpus, DeviationList list, ActiveDeviations active, Settings settings) {
        this.corpus = corpus;
        this.list = list;
        this.active = active;
        this.settings = settings;
    }

    /** The verdict over all lines of a run. */
    GateVerdict judge(List<JudgedLine> lines) {
        lines.stream().filter(JudgedLine::gates).forEach(this::addLine);
        if (settings.mode() != Mode.WRITE) { // writing takes off the list what these find
            addRoutesThatAreGone(lines);
            addUnknownIds();
        }
        List<CaseResult> results = lines.stream().map(JudgedLine::result).toList();
        WholeRun whole = new WholeRun(results);
        problems.addAll(settings.shard().isPresent() ? whole.tooFew() : whole.problems());
        return WholeRun.verdict(results, problems);
    }

    private void addLine(JudgedLine line) {
        Assessment assessment = line.assessment();
        String what = line.status() == Status.UNEXPECTED_PASS
                ? assessment.note()
                : (line.status() == Status.UNSUPPORTED
                                ? "unsupported"
                                : line.result().kind()) + ": " + line.result().reason() + ". It is " + assessment.note()
                        + ".";
        problems.add(new Problem(
                assessment.problem(),
                line.planned() + ": " + what,
                line.planned().caseId()));
    }

    /** Entries about a route that a case no longer has, or about a case that was not offered and now is. */
    private void addRoutesThatAreGone(List<JudgedLine> lines) {
        Map<String, Set<String>> routes = new HashMap<>();
        for (JudgedLine line : lines) {
            if (line.planned().step() == Step.EVALUATE || line.planned().step() == Step.NOT_OFFERED) {
                routes.computeIfAbsent(line.planned().caseId(), id -> new HashSet<>())
                        .add(line.planned().routeId());
            }
        }
        active.entries()
                .forEach((entry, ids) -> ids.stream()
                        .filter(id -> routes.containsKey(id) && !routes.get(id).contains(entry.route()) && gates(id))
                        .filter(id -> !(settings.builtinOnly() && entry.route().equals("recipe")))
                        .forEach(id -> problems.add(new Problem("stale", gone(entry, id, routes.get(id)), id))));
    }

    private boolean gates(String caseId) {
        Optional<LossCase> lossCase = corpus.find(caseId);
        return lossCase.flatMap(LossCase::suspension).isEmpty()
                && (settings.strictQuirk() || lossCase.map(LossCase::level).orElse(Level.MUST) == Level.MUST);
    }

    private static String gone(Deviation entry, String id, Set<String> routes) {
        String now = routes.equals(Set.of(""))
                ? "no route"
                : routes.stream().sorted().toList().toString();
        return id + (entry.route().isEmpty() ? "" : " [" + entry.route() + "]") + ": listed as " + entry.kind() + " in "
                + entry.place() + ", but the adapter now offers " + now + ". Take it off the list.";
    }

    private void addUnknownIds() {
        if (corpus.sealed()) {
            list.unmatched(corpus.ids())
                    .forEach(unmatched -> problems.add(new Problem(
                            "unknown-id",
                            unmatched.place() + ": '" + unmatched.text() + "' matches no case of the corpus "
                                    + corpus.version() + ". Correct it or take it off.")));
        }
    }
}
