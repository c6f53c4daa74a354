package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.Drift;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One library's way to a function, and what the run measured of it.
 *
 * @param library with its version
 * @param route the route's id
 * @param lines the route's lines of the function that were asked, refusals too
 */
record CookbookRoute(String library, String route, List<Line> lines) {

    private static final String MEASURED = "float32";

    /** How much of a function a route answers as the framework does, or exactly. */
    enum Verdict {
        SAME("✔"),
        PARTLY("◐"),
        OTHER("✘");

        private final String symbol;

        Verdict(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    boolean isRecipe() {
        return route.equals("recipe");
    }

    /** The route without what every built-in begins with. */
    String name() {
        return isRecipe() ? "recipe" : route.substring(route.indexOf(':') + 1);
    }

    int agreeing() {
        return (int) lines.stream().filter(CookbookRoute::agrees).count();
    }

    private static boolean agrees(Line line) {
        return line.mark() == Mark.AS_FRAMEWORK || line.mark() == Mark.RIGHT;
    }

    /** All calls agree; at least half of them; fewer. */
    Verdict verdict() {
        int agreeing = agreeing();
        return agreeing == lines.size() ? Verdict.SAME : 2 * agreeing >= lines.size() ? Verdict.PARTLY : Verdict.OTHER;
    }

    /** {@code 0.5 of PyTorch, 0.6 of the truth}, the largest over what agrees in float32; empty if nothing was measured. */
    String drift(String framework) {
        return largest(Drift::framework)
                .map(ulps -> Wording.number(ulps) + " of " + framework
                        + largest(Drift::exact)
                                .map(exact -> ", " + Wording.number(exact) + " of the truth")
                                .orElse(""))
                .orElse("");
    }

    private Optional<Double> largest(Function<Drift, Drift.Ulps> oracle) {
        return lines.stream()
                .filter(CookbookRoute::agrees)
                .flatMap(line -> line.drift().values().stream())
                .filter(drift -> MEASURED.equals(drift.dtype()))
                .map(oracle)
                .filter(ulps -> ulps != null && Double.isFinite(ulps.max()))
                .map(Drift.Ulps::max)
                .max(Comparator.naturalOrder());
    }

    /** The shortest code among the calls that agree, else among all: the plainest use. */
    String code() {
        return plainest(lines.stream().filter(CookbookRoute::agrees).toList())
                .or(() -> plainest(lines))
                .orElse("");
    }

    private static Optional<String> plainest(List<Line> candidates) {
        return candidates.stream()
                .map(Line::code)
                .filter(code -> !code.isBlank() && !code.startsWith("//"))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** Why the rest differs, the most frequent reason first, with how many calls each has. */
    Map<String, Integer> differences() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !agrees(line))
                .map(line -> Cause.keyOf(line).words())
                .forEach(words -> counts.merge(words, 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
