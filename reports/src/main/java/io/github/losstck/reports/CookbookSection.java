package io.github.losstck.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the cookbook says of a function: a row for each route, why calls differ, and the code that ran. */
final class CookbookSection {

    private static final int REASONS = 3;

    private CookbookSection() {}

    static String of(String function, List<CookbookRoute> routes) {
        String framework = Subject.framework(framework(function));
        StringBuilder text = new StringBuilder(
                "## `" + function + "`\n\n"
                        + "| library | route | | calls that agree | drift of 95 % of the tensors, ULP of float32 |\n|---|---|:---:|---:|---|\n");
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

    private static String framework(String function) {
        return function.startsWith("torch") ? "pytorch" : function.startsWith("tf.") ? "tensorflow" : "keras";
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
                : "\n<details><summary>" + html(route.library()) + " <code>"
                        + html(route.name()) + "</code></summary>\n\n```java\n"
                        + code.strip().replace("```", "'''") + "\n```\n\n</details>\n";
    }

    /** In HTML within Markdown, where no character of Markdown means anything. */
    private static String html(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
