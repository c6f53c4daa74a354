package io.github.losstck.reports;

import io.github.losstck.core.record.CaseResult;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * One comparison as the page's script shows it. What moved is decided by {@link Comparison} alone, so that the page and the
 * command say the same; the script knows lines by their numbers and takes their marks and reasons from the index.
 */
final class ComparisonData {

    /** What stands for a line that a run does not have; the script shows the words. */
    private static final List<Side> ABSENCES = List.of(Side.ABSENT, Side.OUT_OF_SCOPE, Side.NO_SUCH_ROUTE);

    private final Comparison comparison;
    private final IdentityHashMap<CaseResult, Integer> old;
    private final IdentityHashMap<CaseResult, Integer> now;
    private final Map<String, Integer> tensors = new LinkedHashMap<>();

    private ComparisonData(Comparison comparison) {
        this.comparison = comparison;
        this.old = numbers(comparison.before().results());
        this.now = numbers(comparison.after().results());
    }

    static String json(Comparison comparison) {
        return JsonMapper.shared().writeValueAsString(new ComparisonData(comparison).map());
    }

    private static IdentityHashMap<CaseResult, Integer> numbers(List<CaseResult> results) {
        IdentityHashMap<CaseResult, Integer> numbers = new IdentityHashMap<>();
        results.forEach(result -> numbers.put(result, numbers.size()));
        return numbers;
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("headline", comparison.headline());
        map.put("notes", comparison.notes());
        map.put("environment", comparison.environment());
        map.put("counts", CountOfPairs.rows(comparison));
        map.put("absences", ABSENCES.stream().map(Side::words).toList());
        List<Object> movements = new ArrayList<>();
        comparison.movements().forEach(movement -> movements.add(movement(movement)));
        map.put("movements", movements);
        map.put("tensors", tensors.keySet());
        map.put("chart", chart(DriftChart.of(comparison)));
        return map;
    }

    private Map<String, Object> movement(Movement movement) {
        List<ChangeGroup> groups = comparison.groups(movement);
        List<Change> changes =
                groups.stream().flatMap(group -> group.changes().stream()).toList();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", movement.id());
        map.put("symbol", movement.symbol());
        map.put("title", changes.size() + " " + movement.word(changes.size()));
        map.put("meaning", movement.meaning());
        map.put(
                "groups",
                groups.stream()
                        .map(group -> List.of(group.function(), group.route(), group.size()))
                        .toList());
        map.put("old", steps(changes, change -> number(change.pair().before(), old)));
        map.put("now", steps(changes, change -> number(change.pair().after(), now)));
        map.put("figures", figures(movement, changes));
        return map;
    }

    /** Each number less the one before it: lines of a group follow each other, and small numbers that repeat pack well. */
    private static int[] steps(List<Change> changes, ToIntFunction<Change> number) {
        int[] steps = changes.stream().mapToInt(number).toArray();
        for (int i = steps.length - 1; i > 0; i--) {
            steps[i] -= steps[i - 1];
        }
        return steps;
    }

    private static int number(Side side, IdentityHashMap<CaseResult, Integer> numbers) {
        return side.line().map(line -> numbers.get(line.result())).orElseGet(() -> -1 - ABSENCES.indexOf(side));
    }

    /** Tensor, ULP and share of the budget before and after, of what both runs compared; else nothing. */
    private List<List<Object>> figures(Movement movement, List<Change> changes) {
        if (changes.stream().allMatch(change -> change.shift().tensor().isEmpty()) || movement.isOneSided()) {
            return List.of();
        }
        return changes.stream().map(this::figures).toList();
    }

    private List<Object> figures(Change change) {
        Shift shift = change.shift();
        if (shift.tensor().isEmpty()) {
            return List.of();
        }
        int tensor = tensors.computeIfAbsent(shift.tensor(), key -> tensors.size());
        boolean truth = change.movement() == Movement.WITH_FRAMEWORK;
        Pair pair = change.pair();
        return truth
                ? List.of(
                        tensor,
                        Figures.brief(pair.before().truth(shift.tensor())),
                        Figures.brief(pair.after().truth(shift.tensor())))
                : List.of(
                        tensor, ulps(shift.before()), ulps(shift.after()), share(shift.before()), share(shift.after()));
    }

    private static Object ulps(Optional<Reach> reach) {
        return reach.map(some -> Figures.brief(some.ulps())).orElse("");
    }

    private static Object share(Optional<Reach> reach) {
        return reach.map(some -> Figures.brief(some.share())).orElse("");
    }

    private static Map<String, Object> chart(DriftChart chart) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("compared", chart.compared());
        map.put(
                "points",
                chart.points().stream()
                        .map(point -> List.of(point.x(), point.y(), point.radius(), point.moved() ? 1 : 0))
                        .toList());
        map.put("spans", chart.spans());
        return map;
    }
}
