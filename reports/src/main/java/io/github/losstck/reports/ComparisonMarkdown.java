package io.github.losstck.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A comparison for a pull request: Markdown that stays below what such places take. */
public final class ComparisonMarkdown {

    /** GitHub takes 65,536 characters in a comment; other places less in bytes. */
    static final int MOST_BYTES = 60_000;

    /** For the line that says how much was left out. */
    private static final int SPARE = 200;

    private static final int CASES = 5;

    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    private ComparisonMarkdown(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Write the comparison out, in at most {@value #MOST_BYTES} bytes of UTF-8. */
    public static String of(Comparison comparison) {
        return new ComparisonMarkdown(comparison).build();
    }

    private String build() {
        append("### What moved\n\n" + MarkdownSummary.escapeAll(comparison.headline()) + "\n\n");
        comparison.notes().forEach(note -> append("> " + MarkdownSummary.escape(note) + "\n\n"));
        counts();
        environment();
        int left = 0;
        for (Movement movement : comparison.movements()) {
            left += section(movement);
        }
        if (left > 0) {
            append("\nand " + Headline.plural(left, "more case", "more cases") + " that had no room here.\n");
        }
        return text.toString();
    }

    private void append(String part) {
        text.append(part);
        bytes += size(part);
    }

    private static int size(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean hasRoom(String part) {
        return bytes + size(part) + SPARE <= MOST_BYTES;
    }

    private void counts() {
        append("| lines (case and route) | all | built-in | recipe |\n|---|---:|---:|---:|\n");
        for (CountOfPairs row : CountOfPairs.rows(comparison)) {
            append("| " + row.symbol() + (row.moved() ? " **" + row.label() + "**" : row.label()) + " | " + row.all()
                    + " | " + row.builtin() + " | " + row.recipe() + " |\n");
        }
    }

    private void environment() {
        List<FactChange> facts = comparison.environment();
        if (facts.isEmpty()) {
            append("\nThe environment is the same in both.\n");
            return;
        }
        append("\n| environment | old | new |\n|---|---|---|\n");
        facts.forEach(fact -> append("| " + MarkdownSummary.escape(fact.name()) + " | "
                + MarkdownSummary.escape(fact.before()) + " | " + MarkdownSummary.escape(fact.after()) + " |\n"));
    }

    /** How many cases had no room. */
    private int section(Movement movement) {
        int count = comparison.count(movement);
        String head = "\n#### " + movement.symbol() + " " + count + " " + movement.word(count) + "\n\n"
                + MarkdownSummary.escape(movement.meaning()) + "\n";
        if (!hasRoom(head)) {
            return count;
        }
        append(head);
        int left = 0;
        for (ChangeGroup group : comparison.groups(movement)) {
            String table = table(group);
            if (hasRoom(table)) {
                append(table);
            } else {
                left += group.size();
            }
        }
        return left;
    }

    private static String table(ChangeGroup group) {
        String route = group.route().isEmpty() ? "" : " `" + MarkdownSummary.code(group.route()) + "`";
        StringBuilder table = new StringBuilder("\n`" + MarkdownSummary.code(group.function()) + "`" + route + ": "
                + group.count() + "\n\n| case | old | new | error |\n|---|---|---|---|\n");
        group.first(CASES).forEach(change -> table.append(row(change)));
        int more = group.size() - CASES;
        return table + (more > 0 ? "| and " + more + " more | | | |\n" : "");
    }

    private static String row(Change change) {
        Shift shift = change.shift();
        String tensor = shift.tensor().isEmpty() ? "" : ", " + MarkdownSummary.escape(shift.tensor());
        return "| `" + MarkdownSummary.code(change.pair().id()) + "`" + tensor + " | "
                + MarkdownSummary.escape(change.before()) + " | " + MarkdownSummary.escape(change.after()) + " | "
                + shift.magnitude() + " |\n";
    }
}
