package io.github.losstck.core.judge;

import io.github.losstck.core.record.Drift;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/** Gathers a tensor's figures from its elements, which are added in order. */
final class DriftTally {

    private final double[] framework;
    private final double[] exact;
    private int elements;
    private boolean exactKnown;
    private double maxAbsolute;
    private double maxRelative;
    private double maxShare;
    private int worst = -1;
    private int nan;
    private int infinite;
    private int zeroSign;

    DriftTally(int elements) {
        framework = new double[elements];
        exact = new double[elements];
    }

    void add(ElementComparison element) {
        framework[elements] = element.frameworkUlps();
        exact[elements] = element.exactUlps();
        exactKnown |= element.isExactKnown();
        // A comparison with NaN (a distance from an infinite oracle, divided by it) is false: it does not count.
        if (element.nearerDistance() > maxAbsolute) {
            maxAbsolute = element.nearerDistance();
        }
        if (element.nearerRelative() > maxRelative) {
            maxRelative = element.nearerRelative();
        }
        if (worst < 0 || element.share() > maxShare) {
            worst = elements;
            maxShare = element.share();
        }
        nan += element.isStrayNan() ? 1 : 0;
        infinite += element.isStrayInfinity() ? 1 : 0;
        zeroSign += element.isZeroOfOtherSign() ? 1 : 0;
        elements++;
    }

    /** The figures of what was added. */
    Drift drift(String dtype) {
        return new Drift(
                dtype,
                elements,
                ulps(framework),
                exactKnown ? ulps(exact) : null,
                maxAbsolute,
                maxRelative,
                maxShare,
                worst,
                nan,
                infinite,
                zeroSign);
    }

    /** Statistics over the elements whose distance is a number; sorts the distances. */
    private static Drift.Ulps ulps(double[] distances) {
        Arrays.sort(distances); // NaN is last
        DoubleSummaryStatistics known = new DoubleSummaryStatistics();
        for (int i = 0; i < distances.length && !Double.isNaN(distances[i]); i++) {
            known.accept(distances[i]);
        }
        int count = (int) known.getCount();
        return count == 0
                ? new Drift.Ulps(0, 0, 0)
                : new Drift.Ulps(known.getMax(), known.getAverage(), distances[(int) Math.ceil(0.99 * count) - 1]);
    }
}
