package io.github.losstck.reports;

import io.github.losstck.core.record.RunFooter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The gate's reasons, those with one cause together. */
final class GateProblems {

    /** Problems of one kind and, where their lines are known, of one cause. */
    record Group(String kind, String cause, List<RunFooter.Problem> problems) {
        String name() {
            return cause.isEmpty() ? kind : kind + ": " + cause;
        }

        String title() {
            return name() + " (" + problems.size() + ")";
        }
    }

    private GateProblems() {}

    static List<Group> of(List<RunFooter.Problem> problems, List<Line> lines) {
        if (problems.isEmpty()) {
            return List.of(); // most runs: their lines need not be looked at
        }
        Map<String, Line> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        lines.forEach(line -> byId.put(line.key(), line));
        Map<String, Group> groups = new LinkedHashMap<>();
        for (RunFooter.Problem problem : problems) {
            String cause = cause(problem, byId);
            groups.computeIfAbsent(
                            problem.kind() + "\n" + cause, key -> new Group(problem.kind(), cause, new ArrayList<>()))
                    .problems()
                    .add(problem);
        }
        return List.copyOf(groups.values());
    }

    /** A message begins with the key or the id of its line. */
    private static String cause(RunFooter.Problem problem, Map<String, Line> byId) {
        String message = problem.message();
        int bracket = message.indexOf(']');
        Line line = bracket < 0 ? null : byId.get(message.substring(0, bracket + 1));
        if (line == null) {
            line = byId.get(message.strip().split("[\\s:]", 2)[0]);
        }
        if (line == null) {
            return "";
        }
        Cause cause = Cause.keyOf(line);
        return List.of(cause.function(), cause.route(), cause.words()).stream()
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    /** What of a message fits a list: its first line, and the second where the first only names the case. */
    static String first(RunFooter.Problem problem) {
        List<String> lines = problem.message()
                .lines()
                .filter(text -> !text.isBlank())
                .limit(2)
                .toList();
        if (lines.isEmpty()) {
            return "(no message)";
        }
        String first = lines.get(0);
        boolean nameAlone = first.endsWith("]") || !first.contains(" ");
        return nameAlone && lines.size() > 1 ? first + ": " + lines.get(1).strip() : first;
    }
}
