package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/**
 * The cross entropy of one row whose classes have masses m: Σ m[c] (-ln p[c]), which is Σ m[c] (top - x[c]) + ln(Σ e^(x[c] - top)) Σ m[c],
 * with a gradient of p Σ m - m.
 */
final class DoubleMassRow {

    private DoubleMassRow() {}

    /** The loss of the row of logits at a position, whose masses stand at another in an array of their own. */
    static double loss(
            Backend backend,
            DoubleScratch mine,
            double[] input,
            double[] grad,
            int at,
            int classes,
            double[] masses,
            int massesAt,
            double upstream) {
        DoubleSoftmax softmax = mine.softmax();
        double[] e = grad == null ? mine.second(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        double all = mine.masses(softmax.top(), input, at, masses, massesAt, classes);
        double loss = Math.fma(softmax.logOfSum(), all, mine.ofProducts());
        if (grad != null) {
            int top = softmax.indexOfTop(input, at, classes);
            double rest = all - masses[massesAt + top];
            if (!(Math.abs(rest) >= DoubleLoops.MUCH * Math.abs(all))) {
                rest = restOfMasses(mine, masses, massesAt, top, classes);
                all = rest + masses[massesAt + top];
            }
            backend.doubleLoops()
                    .softmaxMinusMasses(e, eAt, masses, massesAt, grad, at, classes, upstream, (double)
                            (all / softmax.sum()));
            grad[at + top] = (upstream * (rest - all * softmax.shareOfOthers()));
        }
        return loss;
    }

    /** The sum of all masses but one, which is not subtracted from the sum: it is nearly all of it. */
    private static double restOfMasses(DoubleScratch mine, double[] masses, int at, int top, int classes) {
        double before = mine.sum(masses, at, top);
        return before + mine.sum(masses, at + top + 1, classes - top - 1);
    }
}
