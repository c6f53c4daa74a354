package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.Drift;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tensor that uses most of its budget. */
record WorstDrift(Line line, String tensor, Drift drift) {

    /** The worst over lines that passed; empty if nothing was compared. */
    static Optional<WorstDrift> passing(Collection<Line> lines) {
        return of(lines.stream()
                .filter(line -> line.mark() == Mark.AS_FRAMEWORK || line.mark() == Mark.RIGHT)
                .toList());
    }

    static Optional<WorstDrift> of(Collection<Line> lines) {
        WorstDrift worst = null;
        for (Line line : lines) {
            for (Map.Entry<String, Drift> entry : line.drift().entrySet()) {
                if (worst == null || worse(entry.getValue().budgetShare(), worst.drift.budgetShare())) {
                    worst = new WorstDrift(line, entry.getKey(), entry.getValue());
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    /** A share that is no number is worse than any number. */
    private static boolean worse(double share, double than) {
        return !Double.isNaN(than) && (Double.isNaN(share) || share > than);
    }

    /** {@code 3.2 ULP (float32) of the framework, 0.6 ULP (float32) of the truth, 12 % of the budget}. */
    String words() {
        return ulps(drift.framework(), "of the framework")
                + (drift.exact() == null ? "" : ", " + ulps(drift.exact(), "of the truth"))
                + ", " + percent(drift.budgetShare()) + " of the budget";
    }

    private String ulps(Drift.Ulps ulps, String of) {
        return (ulps == null ? "no finite distance" : Wording.ulps(ulps.max(), drift.dtype())) + " " + of;
    }

    /** A share as people read it: {@code 12 %}, {@code < 0.1 %}. */
    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return Double.isNaN(share) ? "no number" : "infinitely much";
        }
        double percent = share * 100;
        if (percent == 0) {
            return "0 %";
        }
        if (percent < 0.1) {
            return "< 0.1 %";
        }
        return percent >= 1e5
                ? Wording.number(percent) + " %"
                : String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }
}
