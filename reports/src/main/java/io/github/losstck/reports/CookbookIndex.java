package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table at the head of the cookbook: function by library. */
final class CookbookIndex {

    private CookbookIndex() {}

    static String of(List<RunRecord> records, Map<String, List<CookbookRoute>> functions) {
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
        Anchors anchors = new Anchors();
        functions.forEach((function, routes) -> table.append("| [`")
                .append(function)
                .append("`](#")
                .append(anchors.of(function))
                .append(") | ")
                .append(libraries.stream().map(library -> cell(library, routes)).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return table.append('\n').toString();
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

    /** Anchors of headings as GitHub makes them, in the order of the headings: a second one of a name is numbered. */
    private static final class Anchors {

        private final Map<String, Integer> seen = new HashMap<>();

        String of(String heading) {
            String anchor = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "");
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            return before == 0 ? anchor : anchor + "-" + before;
        }
    }
}
