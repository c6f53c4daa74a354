package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.Drift;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** The tensor that uses most of its budget. */
record WorstDrift(Line line, String tensor, Drift drift) {

    /** From here on a percentage is no longer a figure that people read. */
    private static final double MANY = 10;

    /**
     * The worst over lines that passed; empty if nothing was compared. A share that is not finite comes of an infinity or
     * NaN that equals the framework's: that is no drift.
     */
    static Optional<WorstDrift> passing(Collection<Line> lines) {
        List<Line> passed = lines.stream()
                .filter(line -> line.mark() == Mark.AS_FRAMEWORK || line.mark() == Mark.RIGHT)
                .toList();
        return worst(passed, Double::isFinite);
    }

    static Optional<WorstDrift> of(Collection<Line> lines) {
        return worst(lines, share -> true);
    }

    private static Optional<WorstDrift> worst(Collection<Line> lines, DoublePredicate counted) {
        WorstDrift worst = null;
        for (Line line : lines) {
            for (Map.Entry<String, Drift> entry : line.drift().entrySet()) {
                double share = entry.getValue().budgetShare();
                if (counted.test(share) && (worst == null || worse(share, worst.drift.budgetShare()))) {
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
                + ", " + ofBudget(drift.budgetShare());
    }

    private String ulps(Drift.Ulps ulps, String of) {
        return (ulps == null ? "no finite distance" : Wording.ulps(ulps.max(), drift.dtype())) + " " + of;
    }

    /** {@code 12 % of the budget}; far outside, {@code 8.62e+06 times the budget}. */
    static String ofBudget(double share) {
        return Double.isFinite(share) && share < MANY ? percent(share) + " of the budget" : times(share);
    }

    /** The same for a cell: {@code 12 %} or {@code 8.62e+06 x}. */
    static String brief(double share) {
        return Double.isFinite(share) && share < MANY
                ? percent(share)
                : Double.isFinite(share) ? Wording.number(share) + " \u00d7" : "outside";
    }

    private static String times(double share) {
        return Double.isFinite(share)
                ? Wording.number(share) + " times the budget"
                : "outside any budget (the share is " + share + ")";
    }

    private static String percent(double share) {
        double percent = share * 100;
        if (percent == 0 || percent >= 0.1) {
            return String.format(Locale.ROOT, percent == 0 || percent >= 10 ? "%.0f %%" : "%.1f %%", percent);
        }
        return "< 0.1 %";
    }
}
