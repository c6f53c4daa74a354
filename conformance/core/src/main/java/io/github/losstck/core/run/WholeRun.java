package io.github.losstck.core.run;

import io.github.losstck.core.fixture.Suspension;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.record.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lines of a whole run say without adapter, corpus and list: a run that was merged from shards is judged by it too. */
public final class WholeRun {

    private static final Set<Status> JUDGED =
            Set.of(Status.PASS, Status.FAIL, Status.EXPECTED_FAIL, Status.UNEXPECTED_PASS, Status.BROKEN);

    private final List<CaseResult> lines;

    public WholeRun(List<CaseResult> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Lines that were not made, and a run that measured nothing. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(tooFew());
        if (lines.stream().noneMatch(WholeRun::isJudged)) {
            problems.add(new Problem(
                    "nothing-judged",
                    "none of the " + lines.size() + " lines was judged: a gate that measured nothing must not be green."
                            + " Look at the reasons in the record; choose other cases, or another target version."));
        }
        return problems;
    }

    private static boolean isJudged(CaseResult line) {
        boolean disputed = line.flags() != null && line.flags().contains(Suspension.FLAG);
        return JUDGED.contains(line.status()) && !disputed;
    }

    /** Lines that were not made. A shard may have measured nothing; it may not have left lines out. */
    List<Problem> tooFew() {
        List<CaseResult> missing =
                lines.stream().filter(line -> line.status() == Status.NOT_RUN).toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "too-few-cases",
                        missing.size() + " of " + lines.size() + " lines did not run, the first is "
                                + name(missing.get(0))
                                + ". Run the whole test class; choose cases with -Dlosstck.case alone."));
    }

    private static String name(CaseResult line) {
        return line.route() == null || line.route().isEmpty() ? line.caseId() : line.key();
    }

    /** The verdict of these problems: those of a case in the order of the lines, those of the run as a whole after them. */
    public static GateVerdict verdict(List<CaseResult> lines, List<Problem> problems) {
        Map<String, Integer> positions = new HashMap<>();
        lines.forEach(line -> positions.putIfAbsent(line.caseId(), positions.size()));
        List<Problem> ordered = problems.stream()
                .sorted(Comparator.comparingInt(problem -> positions.getOrDefault(problem.caseId(), Integer.MAX_VALUE)))
                .toList();
        return new GateVerdict(ordered.isEmpty(), ordered);
    }
}
