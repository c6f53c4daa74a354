package io.github.losstck.reports;

import java.util.List;
import java.util.Locale;

/** A comparison for a terminal: at most 96 columns of its own text, in ASCII, the first few of everything. */
public final class ComparisonText {

    private static final int GROUPS = 5;
    private static final int CASES = 3;

    /** Of what is no regression a reader wants to know that it is there. */
    private static final int FEWER = 2;

    private static final String RULE = "-".repeat(Paragraph.WIDTH) + "\n";

    private final Comparison comparison;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Write the comparison out. */
    public static String of(Comparison comparison) {
        return new ComparisonText(comparison).build();
    }

    private String build() {
        text.append(RULE).append(Paragraph.wrap("Loss TCK: ", comparison.headline()));
        comparison.notes().forEach(note -> text.append('\n').append(Paragraph.wrap("note: ", note)));
        environment();
        counts();
        comparison.movements().forEach(this::section);
        return text.append(RULE).toString();
    }

    private void environment() {
        List<FactChange> facts = comparison.environment();
        text.append('\n').append(facts.isEmpty() ? "environment: the same in both\n" : "environment\n");
        for (FactChange fact : facts) {
            text.append(Paragraph.wrap(
                    String.format(Locale.ROOT, "  %-20s", fact.name()), fact.before() + " -> " + fact.after()));
        }
    }

    private void counts() {
        text.append(String.format(
                        Locale.ROOT, "%n%-62s%10s%10s%10s%n", "lines (case and route)", "all", "built-in", "recipe")
                .replace("\r\n", "\n"));
        for (CountOfPairs row : CountOfPairs.rows(comparison)) {
            text.append(String.format(
                    Locale.ROOT, "  %-60s%10d%10d%10d", row.label(), row.all(), row.builtin(), row.recipe()));
            text.append('\n');
        }
    }

    private void section(Movement movement) {
        boolean brief = !movement.isRegression();
        List<ChangeGroup> groups = comparison.groups(movement);
        int count = comparison.count(movement);
        text.append('\n').append(Paragraph.wrap("", count + " " + movement.word(count) + ": " + movement.meaning()));
        int shown = Math.min(brief ? FEWER : GROUPS, groups.size());
        groups.subList(0, shown).forEach(group -> group(group, brief ? 1 : CASES));
        int more = groups.subList(shown, groups.size()).stream()
                .mapToInt(ChangeGroup::size)
                .sum();
        if (more > 0) {
            text.append("  and ").append(more).append(" more in ");
            text.append(
                    Headline.plural(groups.size() - shown, "other function or route", "other functions and routes"));
            text.append('\n');
        }
    }

    private void group(ChangeGroup group, int limit) {
        String route = group.route().isEmpty() ? "" : " [" + group.route() + "]";
        text.append(Paragraph.wrap("  ", group.function() + route + ", " + group.count()));
        for (Change change : group.first(limit)) {
            text.append(Paragraph.wrap("    - ", change.pair().id()));
            text.append(Paragraph.wrap("      ", words(change)));
        }
        int more = group.size() - limit;
        text.append(more > 0 ? "    and " + more + " more\n" : "");
    }

    private static String words(Change change) {
        String tensor = change.shift().tensor().isEmpty() ? "" : change.shift().tensor() + ": ";
        String magnitude = change.shift().magnitude().isEmpty()
                ? ""
                : " (" + change.shift().magnitude() + ")";
        return tensor + change.before() + " -> " + change.after() + magnitude;
    }
}
