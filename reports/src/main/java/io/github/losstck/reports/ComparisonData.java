package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two runs compared in both directions, as the page's script shows it. What moved is decided by {@link Comparison} alone, so
 * that the page and the command say the same.
 */
final class ComparisonData {

    /** What stands for a line that a run does not have; the script shows the words. */
    static final List<Side> ABSENCES = List.of(Side.ABSENT, Side.OUT_OF_SCOPE, Side.NO_SUCH_ROUTE);

    private ComparisonData() {}

    /**
     * The comparison and the exchanged one.
     *
     * @param lists that know the lines of both runs by number
     */
    static String json(Comparison comparison, MovementData lists) {
        List<Comparison> ways = List.of(comparison, comparison.exchanged());
        List<Map<String, Object>> movements = new ArrayList<>();
        // What is new in one direction is fixed in the other, by the same lines: side by side the second packs to
        // nothing.
        for (Movement movement : Movement.values()) {
            add(movements, lists, ways, 0, movement);
            add(movements, lists, ways, 1, movement.opposite());
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ways", ways.stream().map(ComparisonData::whole).toList());
        map.put("absences", ABSENCES.stream().map(Side::words).toList());
        map.put("movements", movements);
        map.put("tensors", lists.tensors());
        return JsonMapper.shared().writeValueAsString(map);
    }

    private static void add(
            List<Map<String, Object>> movements,
            MovementData lists,
            List<Comparison> ways,
            int way,
            Movement movement) {
        List<ChangeGroup> groups = ways.get(way).groups(movement);
        if (!groups.isEmpty()) {
            movements.add(lists.of(movement, groups, way));
        }
    }

    private static Map<String, Object> whole(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("headline", comparison.headline());
        map.put("notes", comparison.notes());
        map.put("environment", comparison.environment());
        map.put("counts", CountOfPairs.rows(comparison));
        map.put("chart", chart(DriftChart.of(comparison)));
        return map;
    }

    private static Map<String, Object> chart(DriftChart chart) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("compared", chart.compared());
        map.put(
                "points",
                chart.points().stream()
                        .sorted(Comparator.comparing(DriftChart.Point::moved)
                                .thenComparing(DriftChart.Point::x)
                                .thenComparing(DriftChart.Point::y))
                        .map(point -> List.of(point.x(), point.y(), point.radius(), point.moved() ? 1 : 0))
                        .toList());
        map.put("spans", chart.spans());
        return map;
    }
}
