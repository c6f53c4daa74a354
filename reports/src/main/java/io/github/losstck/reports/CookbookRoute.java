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
    private static final double MOST = 0.95;

    /** How much of a function a route answers as the framework does, or exactly. */
    enum Verdict {
        SAME("✔"),
        /** Every value, of a library that does not differentiate. */
        VALUES("◒"),
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

    /** Calls whose value agrees while the gradient is missing. */
    int withoutGradients() {
        return (int)
                lines.stream().filter(line -> line.mark() == Mark.FORWARD_ONLY).count();
    }

    /** All calls agree; all values do; at least half of them; fewer. */
    Verdict verdict() {
        int values = agreeing() + withoutGradients();
        if (values == lines.size()) {
            return withoutGradients() == 0 ? Verdict.SAME : Verdict.VALUES;
        }
        return 2 * values >= lines.size() ? Verdict.PARTLY : Verdict.OTHER;
    }

    private static boolean hasRightValue(Line line) {
        return agrees(line) || line.mark() == Mark.FORWARD_ONLY;
    }

    /**
     * {@code 0.5 of PyTorch, 0.6 of the truth}: within what 95 % of the float32 tensors stay, of the calls that agree; empty if
     * none was measured. The largest would be that of a value near 0, where a unit in the last place means nothing.
     */
    String drift(String framework) {
        return within(Drift::framework)
                .map(ulps -> Wording.number(ulps) + " of " + framework
                        + within(Drift::exact)
                                .map(exact -> ", " + Wording.number(exact) + " of the truth")
                                .orElse(""))
                .orElse("");
    }

    private Optional<Double> within(Function<Drift, Drift.Ulps> oracle) {
        List<Double> sorted = lines.stream()
                .filter(CookbookRoute::agrees)
                .flatMap(line -> line.drift().values().stream())
                .filter(drift -> MEASURED.equals(drift.dtype()))
                .map(oracle)
                .filter(ulps -> ulps != null && Double.isFinite(ulps.max()))
                .map(Drift.Ulps::max)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) Math.ceil(MOST * sorted.size()) - 1));
    }

    /** The shortest code among the calls whose value agrees, else among all: the plainest use. */
    String code() {
        return plainest(lines.stream().filter(CookbookRoute::hasRightValue).toList())
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
