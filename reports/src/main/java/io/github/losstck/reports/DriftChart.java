package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of the budget in the old run against that in the new one, both on a logarithmic scale: what lies on the diagonal
 * did not move, what lies above it got worse. Lines that fall on one spot are one point.
 */
record DriftChart(List<Point> points, int compared) {

    static final int SIZE = 320;

    /** Shares below a thousandth of the budget are drawn as that: nothing there is of interest. */
    private static final int LOWEST = -3;

    /** A hundred times the budget: beyond, wrong is wrong. */
    private static final int HIGHEST = 2;

    private static final int GRID = 4;

    /** A spot of the chart, how many lines are there, and whether one of them is a change. */
    record Point(int x, int y, int count, boolean moved) {
        int radius() {
            return count >= 100 ? 5 : count >= 10 ? 4 : 3;
        }
    }

    /** A gridline: a power of ten of the budget. */
    record Tick(int at, String label) {}

    static DriftChart of(Comparison comparison) {
        Map<List<Integer>, Point> points = new LinkedHashMap<>();
        int compared = 0;
        for (Pair pair : comparison.pairs()) {
            Shift shift = Shift.of(pair.before(), pair.after());
            if (shift.before().isEmpty() || shift.after().isEmpty()) {
                continue;
            }
            compared++;
            int x = place(shift.shareBefore());
            int y = SIZE - place(shift.shareAfter());
            Point point = new Point(x, y, 1, shift.grew() || shift.shrank());
            points.merge(List.of(x, y), point, (a, b) -> new Point(x, y, a.count + b.count, a.moved || b.moved));
        }
        List<Point> drawn = new ArrayList<>(points.values());
        drawn.sort(Comparator.comparing(Point::moved)); // what moved lies on top
        return new DriftChart(List.copyOf(drawn), compared);
    }

    private static int place(double share) {
        double exponent = Math.max(LOWEST, Math.min(HIGHEST, Math.log10(share)));
        double at = (exponent - LOWEST) / (HIGHEST - LOWEST) * SIZE;
        return (int) Math.round(at / GRID) * GRID;
    }

    static List<Tick> ticks() {
        return List.of(
                new Tick(place(0.001), "≤ 0.1 %"),
                new Tick(place(0.01), "1 %"),
                new Tick(place(0.1), "10 %"),
                new Tick(place(1), "100 %"),
                new Tick(place(10), "10 ×"));
    }
}
