package io.github.losstck.reports;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunRecord;
import java.util.List;
import java.util.stream.Collectors;

/** The summary for a pull request or a CI step: Markdown that calls no one. */
public final class MarkdownSummary {

    private static final int CAUSES = 20;

    private MarkdownSummary() {}

    /** Sum up a run. */
    public static String of(RunRecord record) {
        List<Line> lines = Line.of(record);
        return "### " + escape(new Subject(record.header()).name()) + "\n\n"
                + escape(Headline.of(record)) + "\n\n"
                + verdict(record) + "\n\n"
                + counts(lines) + "\n"
                + causes(lines)
                + worst(lines);
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
                + CountTable.rows().stream()
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
                        + code(cause.function()) + "` `" + code(cause.route()) + "` " + escape(cause.words()) + " ("
                        + Headline.plural(cause.lines().size(), "case", "cases") + ", first `"
                        + code(cause.lines().get(0).id()) + "`)\n")
                .collect(Collectors.joining());
        int more = causes.size() - CAUSES;
        return list + (more > 0 ? "- and " + Headline.plural(more, "more cause", "more causes") + "\n" : "") + "\n";
    }

    private static String worst(List<Line> lines) {
        return WorstDrift.passing(lines)
                .map(worst -> "Worst drift still passing: " + worst.words() + ", " + escape(worst.tensor()) + " of `"
                        + code(worst.line().key()) + "`\n")
                .orElse("");
    }

    /** One line on which no character of Markdown or HTML has a meaning. */
    static String escape(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_{}\\[\\]()#+!|~>@-])", "\\\\$1");
    }

    static String code(String text) {
        return text.replace('`', '\'').replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
