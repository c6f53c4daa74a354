package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which loss of a library is which loss of PyTorch, TensorFlow or Keras, as Markdown: for each function every route that a run
 * had, how many of its calls agree, how far it drifts, why the rest differs, and the code that ran.
 */
public final class Cookbook {

    private static final String HEAD = """
            # Which loss is which: the cookbook

            Made by `losstck cookbook` from the records of these runs:

            """;

    private final List<RunRecord> records;
    /** Function to its routes: PyTorch's first, then by name; routes in the order of the records. */
    private final Map<String, List<CookbookRoute>> functions =
            new TreeMap<>(Comparator.comparing((String function) -> !function.startsWith("torch"))
                    .thenComparing(Comparator.naturalOrder()));

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
        text.append('\n').append(CookbookIndex.of(records, functions));
        functions.forEach((function, routes) -> text.append(CookbookSection.of(function, routes)));
        return text.toString();
    }
}
