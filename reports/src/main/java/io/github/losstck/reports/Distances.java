package io.github.losstck.reports;

import io.github.losstck.core.record.Drift;
import java.util.Map;

/** Whether the statistics of two runs are the same numbers. */
final class Distances {

    /** Relative: records are written by programs of several languages, and they add up a mean in different orders. */
    private static final double LAST_DIGITS = 1e-9;

    private Distances() {}

    /** Whether the same tensors are as far from both oracles. */
    static boolean same(Map<String, Drift> before, Map<String, Drift> after) {
        return before.keySet().equals(after.keySet())
                && before.entrySet().stream().allMatch(entry -> same(entry.getValue(), after.get(entry.getKey())));
    }

    static boolean same(Drift before, Drift after) {
        return same(before.framework(), after.framework())
                && same(before.exact(), after.exact())
                && same(before.budgetShare(), after.budgetShare())
                && before.nan() == after.nan()
                && before.infinite() == after.infinite();
    }

    private static boolean same(Drift.Ulps before, Drift.Ulps after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return same(before.max(), after.max()) && same(before.mean(), after.mean());
    }

    private static boolean same(double before, double after) {
        return Double.compare(before, after) == 0
                || Math.abs(before - after) <= LAST_DIGITS * Math.max(Math.abs(before), Math.abs(after));
    }
}
