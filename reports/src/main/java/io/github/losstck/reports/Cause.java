package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines that went wrong in one way: same mark, function, route, kind and likely mistake or reason. */
record Cause(Mark mark, String function, String route, String kind, String why, List<Line> lines) {

    private static final int NEW_CASES = 50;
    private static final int LISTED_CASES = 3;

    Cause {
        lines = List.copyOf(lines);
    }

    /** Group the lines that need a cause, new failures first, then the larger group first. */
    static List<Cause> of(List<Line> lines) {
        Map<Cause, List<Line>> groups = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.mark().needsCause()) {
                groups.computeIfAbsent(keyOf(line), key -> new ArrayList<>()).add(line);
            }
        }
        return groups.entrySet().stream()
                .map(group -> group.getKey().with(group.getValue()))
                .sorted(Comparator.comparing(Cause::mark)
                        .thenComparing(cause -> -cause.lines.size())
                        .thenComparing(Cause::function)
                        .thenComparing(Cause::route))
                .toList();
    }

    static Cause keyOf(Line line) {
        return switch (line.mark()) {
            case UNSUPPORTED -> new Cause(line.mark(), "", "", "", line.reason(), List.of());
            case KNOWN, FORWARD_ONLY ->
                new Cause(line.mark(), line.function(), line.route(), line.kind(), listed(line), List.of());
            default -> new Cause(line.mark(), line.function(), line.route(), line.kind(), why(line), List.of());
        };
    }

    private static String listed(Line line) {
        String reason =
                line.deviation().map(deviation -> Line.text(deviation.reason())).orElse("");
        return reason.isEmpty() ? why(line) : reason;
    }

    /** The reason of a wrong number has the case's own figures in it, so that it would group nothing. */
    private static String why(Line line) {
        boolean wrongNumber = line.kind().startsWith("value") || line.kind().equals("gradient");
        return line.likelyMistake().isEmpty() && !wrongNumber ? line.reason() : line.likelyMistake();
    }

    int size() {
        return lines.size();
    }

    /** The cases that the Failures view lists: of what is known a few; the Function view has all. */
    List<Line> first() {
        return lines.subList(0, Math.min(mark.isListed() ? LISTED_CASES : NEW_CASES, lines.size()));
    }

    /** The Function view's filter that shows these lines, and those of the function's other causes with this mark. */
    String query(int run) {
        String all = "status=" + mark.id() + "&run=" + run;
        return function.isEmpty() ? all : "name=" + function + "&" + all;
    }

    private Cause with(List<Line> members) {
        return new Cause(mark, function, route, kind, why, members);
    }

    /** {@code value: the output equals the value for: reduction=sum}. */
    String words() {
        return kind.isEmpty() || why.isEmpty() ? kind + why : kind + ": " + why;
    }
}
