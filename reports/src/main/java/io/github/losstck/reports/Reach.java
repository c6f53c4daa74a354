package io.github.losstck.reports;

import io.github.losstck.core.judge.Wording;
import io.github.losstck.core.record.Drift;

/**
 * How far a tensor of one run is from its nearer oracle, so that the same tensor of another run can be held against it.
 *
 * @param dtype whose ULPs these are
 * @param ulps the largest distance; NaN if none is finite
 * @param share of the budget used; infinite if the answer is no number where one was due
 */
record Reach(String dtype, double ulps, double share) {

    /** How many times as large an error has to be before it counts as grown: less is another order of the same roundings. */
    static final double TIMES = 4;

    /** Two right answers, each within one unit of the truth, are up to two apart. Up to here an error is the last bit's noise. */
    static final double FLOOR_ULPS = 2;

    /**
     * Of the budget. A budget is four times what a correct algorithm may lose, so a twentieth is a fifth of that. It keeps out
     * what is many units wide only because the result is nearly 0.
     */
    static final double FLOOR_SHARE = 0.05;

    static Reach of(Drift drift, boolean passes) {
        return new Reach(Line.text(drift.dtype()), nearer(drift), share(drift, passes));
    }

    /** Of two maxima the smaller: it is never less than the largest distance from the nearer oracle can be told to be. */
    private static double nearer(Drift drift) {
        double framework =
                drift.framework() == null ? Double.NaN : drift.framework().max();
        double exact = drift.exact() == null ? Double.NaN : drift.exact().max();
        return Double.isNaN(framework) || exact < framework ? exact : framework;
    }

    /** In what passes, a share that is not finite comes of an infinity or NaN that equals the framework's: no error. */
    private static double share(Drift drift, boolean passes) {
        if (passes) {
            return Double.isFinite(drift.budgetShare()) ? drift.budgetShare() : 0;
        }
        boolean number = drift.nan() + drift.infinite() == 0 && !Double.isNaN(drift.budgetShare());
        return number ? drift.budgetShare() : Double.POSITIVE_INFINITY;
    }

    /** Whether the error is {@value #TIMES} times as large or more in the other run, and there over both floors. */
    boolean grewTo(Reach after) {
        boolean inUlps = dtype.equals(after.dtype) && multiplied(ulps, after.ulps);
        return after.isOverFloors() && (inUlps || multiplied(share, after.share));
    }

    private boolean isOverFloors() {
        return share == Double.POSITIVE_INFINITY || (ulps > FLOOR_ULPS && share >= FLOOR_SHARE);
    }

    private static boolean multiplied(double before, double after) {
        return after > before && after >= TIMES * before;
    }

    /** {@code 25 x}, of ULPs or of the share, whichever says more; {@code from 0} if there was no error at all. */
    String timesTo(Reach after) {
        double inUlps = dtype.equals(after.dtype) ? after.ulps / ulps : Double.NaN;
        double inShare = after.share / share;
        double more = Double.isNaN(inUlps) || inShare > inUlps ? inShare : inUlps;
        return Double.isFinite(more) ? Wording.number(more) + " x" : "from 0";
    }

    /** {@code 25.1 ULP (float32), 24 % of the budget}. */
    String words() {
        return share == 0 ? Wording.ulps(ulps, dtype) : Wording.ulps(ulps, dtype) + ", " + WorstDrift.ofBudget(share);
    }
}
