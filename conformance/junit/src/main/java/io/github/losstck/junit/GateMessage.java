package io.github.losstck.junit;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.run.ConformanceRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gate's problems in words: each on its line, those of one cause together if there are very many. */
final class GateMessage {

    private static final int LISTED_SINGLY = 50;

    /** Framework and function, the rest of the id, the route, and what is wrong up to the first colon. */
    private static final Pattern LINE =
            Pattern.compile("([^/\\s]+/[^/\\s]+)/\\S+(?: (\\[.*?]))?: ([^:\\s]+).*", Pattern.DOTALL);

    private GateMessage() {}

    static String of(GateVerdict verdict, ConformanceRun run) {
        List<Problem> problems = verdict.problems();
        List<String> lines = new ArrayList<>();
        lines.add(
                "[losstck 1] the gate failed: " + problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        if (problems.size() <= LISTED_SINGLY) {
            problems.forEach(problem -> lines.add("  " + problem.kind() + ": " + problem.message()));
        } else {
            lines.addAll(grouped(problems));
        }
        if (!run.hint().isEmpty()) {
            lines.add(run.hint());
        }
        lines.add("  record    " + ConformanceRun.recordFile(run.settings()));
        lines.add("  report    " + RunReports.html(run.settings().output()));
        return String.join("\n", lines);
    }

    private static List<String> grouped(List<Problem> problems) {
        Map<String, List<Problem>> groups = new LinkedHashMap<>();
        for (Problem problem : problems) {
            groups.computeIfAbsent(cause(problem), cause -> new ArrayList<>()).add(problem);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((cause, members) -> lines.add(
                members.size() == 1
                        ? "  " + members.get(0).kind() + ": " + members.get(0).message()
                        : "  " + cause + ": " + members.size() + " lines, the first is "
                                + members.get(0).message()));
        return lines;
    }

    private static String cause(Problem problem) {
        Matcher parts = LINE.matcher(problem.message());
        if (!parts.matches()) {
            return problem.kind() + ": " + problem.message();
        }
        String route = parts.group(2) == null ? "" : " " + parts.group(2);
        return problem.kind() + ": " + parts.group(1) + route + ": " + parts.group(3);
    }
}
