package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The share of the budget in the old run against that in the new one, both on a logarithmic scale: what lies on the diagonal
 * did not move, what lies above it got worse. Lines that fall on one spot are one point.
 */
record DriftChart(List<Point> points, List<Span> spans, int compared) {

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

    /** The upper ends of the rows and columns of the chart's table; a last one has what is beyond. */
    private static final double[] ENDS = {0.001, 0.01, 0.1, 1, 10};

    private static final List<String> NAMES = List.of("≤ 0.1 %", "≤ 1 %", "≤ 10 %", "≤ 100 %", "≤ 10 ×");

    /** A cell of the chart's table: how many lines went from one span of shares to another, and how many of them changed. */
    record Span(String before, String after, int count, int moved) {
        private Span plus(Span more) {
            return new Span(before, after, count + more.count, moved + more.moved);
        }
    }

    /** A gridline: a power of ten of the budget. */
    record Tick(int at, String label) {}

    static DriftChart of(Comparison comparison) {
        Map<List<Integer>, Point> points = new LinkedHashMap<>();
        Map<List<Integer>, Span> spans = new TreeMap<>(
                Comparator.comparing((List<Integer> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        int compared = 0;
        for (Shift shift : comparison.shifts()) {
            if (shift.before().isEmpty() || shift.after().isEmpty()) {
                continue;
            }
            compared++;
            int x = place(shift.shareBefore());
            int y = SIZE - place(shift.shareAfter());
            boolean moved = shift.grew() || shift.shrank();
            Point point = new Point(x, y, 1, moved);
            points.merge(List.of(x, y), point, (a, b) -> new Point(x, y, a.count + b.count, a.moved || b.moved));
            List<Integer> cell = List.of(span(shift.shareBefore()), span(shift.shareAfter()));
            Span one = new Span(spanName(cell.get(0)), spanName(cell.get(1)), 1, moved ? 1 : 0);
            spans.merge(cell, one, Span::plus);
        }
        List<Point> drawn = new ArrayList<>(points.values());
        drawn.sort(Comparator.comparing(Point::moved)); // what moved lies on top
        return new DriftChart(List.copyOf(drawn), List.copyOf(spans.values()), compared);
    }

    private static int place(double share) {
        double exponent = Math.max(LOWEST, Math.min(HIGHEST, Math.log10(share)));
        double at = (exponent - LOWEST) / (HIGHEST - LOWEST) * SIZE;
        return (int) Math.round(at / GRID) * GRID;
    }

    private static int span(double share) {
        int span = 0;
        while (span < ENDS.length && share > ENDS[span]) {
            span++;
        }
        return span;
    }

    private static String spanName(int span) {
        return span < ENDS.length ? NAMES.get(span) : "more";
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
