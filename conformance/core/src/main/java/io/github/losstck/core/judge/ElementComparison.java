package io.github.losstck.core.judge;

import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;

/**
 * One element of an actual tensor beside its two oracles. Equality is tested before anything is subtracted, and an
 * element passes only by {@code difference <= budget}, so that a NaN never passes by distance.
 */
final class ElementComparison {

    private final double actual;
    private final double framework;
    private final boolean exactKnown;
    private final double exactNearest;
    private final double toFramework;
    private final double toExact;
    private final double budget;
    private final DType dtype;

    private ElementComparison(ExpectedTensor expected, Tensor actual, int position) {
        this.dtype = expected.framework().dtype();
        this.actual = actual.doubleAt(position);
        this.framework = expected.framework().doubleAt(position);
        this.exactKnown = expected.exact().isKnown(position);
        this.exactNearest = expected.exact().nearest(position);
        this.budget = expected.budgetAt(position);
        this.toFramework = same(this.actual, framework) ? 0 : Math.abs(this.actual - framework);
        this.toExact = same(this.actual, exactNearest) && Double.isInfinite(exactNearest)
                ? 0
                : Math.abs(expected.exact().difference(this.actual, position));
    }

    static ElementComparison at(ExpectedTensor expected, Tensor actual, int position) {
        return new ElementComparison(expected, actual, position);
    }

    private static boolean same(double a, double b) {
        return a == b || (Double.isNaN(a) && Double.isNaN(b));
    }

    /** Same bits as the framework's value; any NaN is as good as another. */
    boolean isBitExact() {
        return same(actual, framework) && !isZeroOfOtherSign();
    }

    boolean isZeroOfOtherSign() {
        return actual == 0 && framework == 0 && Double.compare(actual, framework) != 0;
    }

    boolean agreesWithFramework() {
        return same(actual, framework) || (Double.isFinite(actual) && toFramework <= budget);
    }

    boolean agreesWithExact() {
        if (!exactKnown) {
            return false;
        }
        return Double.isFinite(actual) ? toExact <= budget : actual == exactNearest;
    }

    boolean isExactKnown() {
        return exactKnown;
    }

    /** NaN where no oracle has one. */
    boolean isStrayNan() {
        return Double.isNaN(actual) && !Double.isNaN(framework);
    }

    /** Infinite where no oracle is. */
    boolean isStrayInfinity() {
        return Double.isInfinite(actual) && actual != framework && !(exactKnown && actual == exactNearest);
    }

    /** Distance from the framework's value in ULPs; NaN if one is not finite and they differ. */
    double frameworkUlps() {
        return toFramework == 0 ? 0 : Ulps.count(dtype, toFramework, larger(framework));
    }

    /** Where ULPs are taken: at a reference of 0 every answer would otherwise be beyond counting. */
    private double larger(double reference) {
        return Math.abs(actual) > Math.abs(reference) ? actual : reference;
    }

    /** Distance from the exact value in ULPs; NaN if it is unknown or one is not finite and they differ. */
    double exactUlps() {
        if (!exactKnown) {
            return Double.NaN;
        }
        return toExact == 0 ? 0 : Ulps.count(dtype, toExact, larger(exactNearest));
    }

    /** Distance from the nearer oracle; infinite if neither is at a finite distance. */
    double nearerDistance() {
        double toNearer = exactIsNearer() ? toExact : toFramework;
        return Double.isNaN(toNearer) ? Double.POSITIVE_INFINITY : toNearer;
    }

    /** A distance that is no number is farther than any. */
    private boolean exactIsNearer() {
        return exactKnown && (Double.isNaN(toFramework) ? !Double.isNaN(toExact) : toExact < toFramework);
    }

    /** The distance from the nearer oracle, divided by its magnitude. */
    double nearerRelative() {
        double distance = nearerDistance();
        double magnitude = Math.abs(exactIsNearer() ? exactNearest : framework);
        return distance == 0 ? 0 : distance / magnitude;
    }

    /** Share of the budget used from the nearer oracle; over 1 fails. */
    double share() {
        double distance = nearerDistance();
        return distance == 0 ? 0 : distance / budget;
    }

    double budget() {
        return budget;
    }
}
