package io.github.losstck.reports;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The summary for a console: at most 96 columns of its own text, in ASCII, because not every console is UTF-8. */
public final class TextSummary {

    private static final int PROBLEMS = 20;

    /** One cause may not hide the others. */
    private static final int OF_A_CAUSE = 5;

    private static final String RULE = "-".repeat(Paragraph.WIDTH) + "\n";

    private final RunRecord record;
    private final Subject subject;
    private final List<Line> lines;
    private final StringBuilder text = new StringBuilder();

    private TextSummary(RunRecord record) {
        this.record = record;
        this.subject = new Subject(record.header());
        this.lines = Line.of(record);
    }

    /** Sum up a run; {@code html} is where its report lies. */
    public static String of(RunRecord record, Path html) {
        return new TextSummary(record).build(html);
    }

    private String build(Path html) {
        text.append(RULE);
        text.append(Paragraph.wrap("Loss TCK: ", Headline.of(record)));
        text.append('\n');
        header(record.header());
        field("cost", Environment.cost(record));
        text.append('\n');
        counts();
        worst();
        verdict(html);
        field("report", html.toAbsolutePath().normalize().toUri().toString());
        return text.append(RULE).toString();
    }

    private void header(RunHeader header) {
        field("adapter", header.adapter().id() + ": " + subject.library());
        field("native", header.adapter().nativeVersion());
        field("device", header.adapter().device());
        field("targets", subject.targets());
        field("corpus", subject.corpus());
        field("corpus hash", "sha256 " + header.corpus().sha256());
        field("environment", pairs(header.environment()));
        field("details", pairs(header.adapter().details()));
        String selection = pairs(header.selection());
        field("selection", selection.isEmpty() ? "none: a full run" : selection);
    }

    private static String pairs(Map<String, String> map) {
        return map == null
                ? ""
                : map.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private void field(String name, String value) {
        if (value != null && !value.isEmpty()) {
            text.append(Paragraph.wrap(String.format(Locale.ROOT, "%-15s", name), value));
        }
    }

    private void counts() {
        List<Tally> columns = CountTable.columns(Tally.of(lines));
        row("lines (case and route)", CountTable.names());
        for (CountTable.Row row : CountTable.rows(columns.get(0))) {
            row(
                    (row.part() ? "    " : "  ") + row.label(),
                    columns.stream().map(row::cell).toList());
        }
        text.append('\n');
    }

    private void row(String label, List<String> cells) {
        text.append(String.format(Locale.ROOT, "%-36s", label));
        cells.forEach(cell -> text.append(String.format(Locale.ROOT, "%15s", cell)));
        text.append('\n');
    }

    private void worst() {
        Optional<WorstDrift> worst = WorstDrift.passing(lines);
        field("worst drift", worst.map(WorstDrift::words).orElse("no passing line compared numbers"));
        worst.ifPresent(drift ->
                field("still passing", drift.tensor() + " of " + drift.line().key()));
    }

    private void verdict(Path html) {
        if (record.footer().isEmpty()) {
            field(
                    "gate",
                    "NO VERDICT: the run did not finish after " + lines.size() + " lines. "
                            + "It may be looked at, never judged. Run the suite again.");
            return;
        }
        GateVerdict gate = record.footer().get().gate();
        int problems = gate.problems().size();
        field("gate", gate.passed() ? "PASSED" : "FAILED: " + Headline.plural(problems, "problem", "problems"));
        text.append(problems == 0 ? "" : "\n");
        problems(gate, html);
    }

    private void problems(GateVerdict gate, Path html) {
        int left = PROBLEMS;
        for (GateProblems.Group group : GateProblems.of(gate.problems(), lines)) {
            if (left == 0) {
                break;
            }
            text.append(Paragraph.wrap("  ", group.title()));
            int shown = Math.min(Math.min(left, OF_A_CAUSE), group.problems().size());
            group.problems()
                    .subList(0, shown)
                    .forEach(problem -> text.append(Paragraph.wrap("    - ", GateProblems.first(problem))));
            left -= shown;
        }
        int hidden = gate.problems().size() - (PROBLEMS - left);
        if (hidden > 0) {
            text.append(Paragraph.wrap(
                    "  ",
                    "and " + Headline.plural(hidden, "more problem", "more problems")
                            + ": all are in the report, under Failures and Run (" + html.getFileName() + ")"));
        }
        text.append(gate.problems().isEmpty() ? "" : "\n");
    }
}
