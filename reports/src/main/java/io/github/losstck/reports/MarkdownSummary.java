package io.github.losstck.reports;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.record.RunRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The summary for a pull request or a CI step: Markdown that calls no one, of at most {@value #LARGEST} bytes. */
public final class MarkdownSummary {

    /** Bytes of UTF-8; a comment on GitHub takes 65,536 characters. */
    static final int LARGEST = 60_000;

    private static final String CUT = "\n*The summary was cut here; the report has the rest.*\n";

    private static final int CAUSES = 20;

    /** Characters of a text of the record: a message may hold a megabyte. */
    private static final int LONGEST = 300;

    private MarkdownSummary() {}

    /** Sum up a run. */
    public static String of(RunRecord record) {
        List<Line> lines = Line.of(record);
        return fitting("### " + escape(new Subject(record.header()).name()) + "\n\n"
                + escape(Headline.of(record)) + "\n\n"
                + verdict(record) + "\n\n"
                + counts(lines) + "\n"
                + causes(lines)
                + problems(record, lines)
                + worst(lines));
    }

    /** As many whole lines as there is room for. */
    private static String fitting(String text) {
        if (bytes(text) <= LARGEST) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = LARGEST - bytes(CUT);
        for (String line : (Iterable<String>) text.lines()::iterator) {
            room -= bytes(line) + 1;
            if (room < 0) {
                break;
            }
            kept.append(line).append('\n');
        }
        return kept + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String verdict(RunRecord record) {
        if (record.footer().isEmpty()) {
            return "**No verdict: the run did not finish.** It may be looked at, never judged.";
        }
        GateVerdict gate = record.footer().get().gate();
        return gate.passed()
                ? "✔ **Gate passed**"
                : "✘ **Gate failed**: " + Headline.plural(gate.problems().size(), "problem", "problems");
    }

    private static String counts(List<Line> lines) {
        List<Tally> columns = CountTable.columns(Tally.of(lines));
        String head = "| | " + String.join(" | ", CountTable.names()) + " |\n|---|---:|---:|---:|---:|\n";
        return head
                + CountTable.rows(columns.get(0)).stream()
                        .filter(row -> !row.isZero(columns.get(0)) || !row.part())
                        .map(row ->
                                "| " + (row.part() ? "&nbsp;&nbsp;" : row.mark().symbol() + " ") + row.label() + " | "
                                        + columns.stream().map(row::cell).collect(Collectors.joining(" | ")) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String causes(List<Line> lines) {
        List<Cause> causes = Cause.of(lines).stream()
                .filter(cause -> !cause.mark().isListed())
                .toList();
        if (causes.isEmpty()) {
            return "";
        }
        String list = causes.stream()
                .limit(CAUSES)
                .map(cause -> "- " + cause.mark().symbol() + " " + cause.mark().word() + ": `"
                        + code(cause.function()) + "` `" + code(cause.route()) + "` "
                        + (escape(cause.words()) + " (").stripLeading()
                        + Headline.plural(cause.lines().size(), "case", "cases") + ", first `"
                        + code(cause.lines().get(0).id()) + "`)\n")
                .collect(Collectors.joining());
        return list + more(causes.size(), "more cause", "more causes") + "\n";
    }

    /** Reasons of the gate that no line shows, such as an entry of the list that matches nothing. */
    private static String problems(RunRecord record, List<Line> lines) {
        List<Problem> problems = record.footer().stream()
                .flatMap(footer -> GateProblems.of(footer.gate().problems(), lines).stream())
                .filter(group -> group.cause().isEmpty())
                .flatMap(group -> group.problems().stream())
                .toList();
        String list = problems.stream()
                .limit(CAUSES)
                .map(problem -> "- " + escape(problem.kind()) + ": " + escape(GateProblems.first(problem)) + "\n")
                .collect(Collectors.joining());
        return list + more(problems.size(), "more problem", "more problems") + (list.isEmpty() ? "" : "\n");
    }

    private static String more(int all, String one, String many) {
        return all <= CAUSES ? "" : "- and " + Headline.plural(all - CAUSES, one, many) + "\n";
    }

    private static String worst(List<Line> lines) {
        return WorstDrift.passing(lines)
                .map(worst -> "Worst drift still passing: " + worst.words() + ", " + escape(worst.tensor()) + " of `"
                        + code(worst.line().key()) + "`\n")
                .orElse("");
    }

    /** One line on which no character of Markdown or HTML has a meaning. */
    static String escape(String text) {
        return escapeAll(brief(text));
    }

    /** The same, however long it is. */
    static String escapeAll(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~>@-])", "\\\\$1");
    }

    static String code(String text) {
        return brief(text).replace('`', '\'').replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
