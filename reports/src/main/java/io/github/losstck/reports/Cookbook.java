package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which loss of a library is which loss of PyTorch, TensorFlow or Keras, as Markdown: for each function every route that a run
 * had, how many of its calls agree, how far it drifts, why the rest differs, and the code that ran.
 */
public final class Cookbook {

    private static final int REASONS = 3;

    private static final String HEAD = """
            # Which loss is which: the cookbook

            Made by `losstck cookbook` from the records of these runs:

            """;

    private final List<RunRecord> records;
    /** Function to its routes, in the order of the records. */
    private final Map<String, List<CookbookRoute>> functions = new LinkedHashMap<>();

    private Cookbook(List<RunRecord> records) {
        this.records = records;
        for (RunRecord record : records) {
            String library = new Subject(record.header()).library();
            Map<String, Map<String, List<Line>>> routes = new LinkedHashMap<>();
            Line.of(record).stream()
                    .filter(line -> line.mark().isAsked() && !line.route().isEmpty())
                    .forEach(line -> routes.computeIfAbsent(line.function(), unused -> new LinkedHashMap<>())
                            .computeIfAbsent(line.route(), unused -> new ArrayList<>())
                            .add(line));
            routes.forEach((function, byRoute) -> byRoute.forEach((route, lines) -> functions
                    .computeIfAbsent(function, unused -> new ArrayList<>())
                    .add(new CookbookRoute(library, route, List.copyOf(lines)))));
        }
    }

    /**
     * Write the cookbook of some runs.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static String of(List<RunRecord> records) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a cookbook needs at least one run record");
        }
        return new Cookbook(List.copyOf(records)).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        records.forEach(record -> text.append("- ")
                .append(MarkdownSummary.escape(new Subject(record.header()).name()))
                .append(", judged by ")
                .append(MarkdownSummary.escape(new Subject(record.header()).targets()))
                .append('\n'));
        text.append('\n').append(index());
        functions.forEach((function, routes) -> text.append(section(function, routes)));
        return text.toString();
    }

    private String index() {
        List<String> libraries = records.stream()
                .map(record -> new Subject(record.header()).library())
                .distinct()
                .toList();
        StringBuilder table = new StringBuilder("""
                ✔ every call of the corpus agrees with the framework or is exact · ◒ every value does, and there are no gradients ·
                ◐ at least half of them, ✘ fewer: see why below · R a recipe in the library's tensor operations ·
                − none. The best built-in counts.

                """);
        table.append("| function | ")
                .append(libraries.stream().map(MarkdownSummary::escape).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append(":---:|".repeat(libraries.size()))
                .append('\n');
        functions.forEach((function, routes) -> table.append("| [`")
                .append(function)
                .append("`](#")
                .append(anchor(function))
                .append(") | ")
                .append(libraries.stream().map(library -> cell(library, routes)).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.append('\n').toString();
    }

    /** As GitHub makes the anchor of a heading. */
    private static String anchor(String function) {
        return function.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "");
    }

    private static String cell(String library, List<CookbookRoute> routes) {
        List<CookbookRoute> own =
                routes.stream().filter(route -> route.library().equals(library)).toList();
        String builtin = own.stream()
                .filter(route -> !route.isRecipe())
                .map(CookbookRoute::verdict)
                .min(Comparator.naturalOrder())
                .map(CookbookRoute.Verdict::symbol)
                .orElse("");
        String recipe = own.stream()
                .filter(CookbookRoute::isRecipe)
                .map(route -> "R"
                        + (route.verdict() == CookbookRoute.Verdict.SAME
                                ? ""
                                : route.verdict().symbol()))
                .findFirst()
                .orElse("");
        String both = (builtin + " " + recipe).strip();
        return both.isEmpty() ? "−" : both;
    }

    private static String section(String function, List<CookbookRoute> routes) {
        String framework = Subject.framework(function.startsWith("torch") ? "pytorch" : function.split("\\.", 2)[0]);
        StringBuilder text = new StringBuilder(
                "## `" + function + "`\n\n"
                        + "| library | route | | calls that agree | largest drift, ULP of float32 |\n|---|---|:---:|---:|---|\n");
        for (CookbookRoute route : routes) {
            text.append("| ").append(MarkdownSummary.escape(route.library()));
            text.append(" | `").append(MarkdownSummary.code(route.name())).append("` | ");
            text.append(route.verdict().symbol()).append(" | ");
            text.append(route.agreeing()).append(" of ").append(route.lines().size());
            text.append(route.withoutGradients() == 0 ? "" : ", " + route.withoutGradients() + " without gradients");
            text.append(" | ").append(route.drift(framework)).append(" |\n");
        }
        text.append('\n');
        routes.forEach(route -> text.append(differences(route)));
        routes.forEach(route -> text.append(code(route)));
        return text.append('\n').toString();
    }

    private static String differences(CookbookRoute route) {
        Map<String, Integer> differences = route.differences();
        if (differences.isEmpty()) {
            return "";
        }
        String reasons = differences.entrySet().stream()
                .limit(REASONS)
                .map(entry -> MarkdownSummary.escape(entry.getKey()) + " ("
                        + Headline.plural(entry.getValue(), "call", "calls") + ")")
                .collect(Collectors.joining(" · "));
        int more = differences.size() - REASONS;
        return "- " + MarkdownSummary.escape(route.library()) + " `" + MarkdownSummary.code(route.name()) + "`: "
                + reasons + (more > 0 ? " · and " + Headline.plural(more, "more reason", "more reasons") : "") + "\n";
    }

    private static String code(CookbookRoute route) {
        String code = route.code();
        return code.isEmpty()
                ? ""
                : "\n<details><summary>" + MarkdownSummary.escape(route.library()) + " <code>"
                        + MarkdownSummary.escape(route.name()) + "</code></summary>\n\n```java\n"
                        + code.strip().replace("```", "'''") + "\n```\n\n</details>\n";
    }
}
