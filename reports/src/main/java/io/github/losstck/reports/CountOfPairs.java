package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many lines moved, or stood still, in one way: in all, of built-ins and of recipes. */
record CountOfPairs(String id, String label, String symbol, int all, int builtin, int recipe) {

    /** Movements first, worst first; then what stood still. Together they are all lines. */
    static List<CountOfPairs> rows(Comparison comparison) {
        List<CountOfPairs> rows = new ArrayList<>();
        for (Movement movement : comparison.movements()) {
            List<Pair> pairs = comparison.changes().stream()
                    .filter(change -> change.movement() == movement)
                    .map(Change::pair)
                    .toList();
            rows.add(of(movement.id(), movement.word(pairs.size()), movement.symbol(), pairs));
        }
        Map<Still, List<Pair>> still = new LinkedHashMap<>(comparison.still());
        still.forEach((way, pairs) -> rows.add(of("", way.word(), "", pairs)));
        return List.copyOf(rows);
    }

    /** Whether it counts a movement; then the id is that of the movement. */
    boolean moved() {
        return !id.isEmpty();
    }

    private static CountOfPairs of(String id, String label, String symbol, List<Pair> pairs) {
        int builtin = (int) pairs.stream().filter(Pair::isBuiltin).count();
        int recipe = (int) pairs.stream().filter(Pair::isRecipe).count();
        return new CountOfPairs(id, label, symbol, pairs.size(), builtin, recipe);
    }
}
