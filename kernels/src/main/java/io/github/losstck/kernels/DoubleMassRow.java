package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** The cross entropy of one row whose classes have masses m: Σ m[c] (-ln p[c]), with a gradient of p Σ m - m. */
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
        DoubleReductions reductions = backend.doubleReductions();
        DoubleSoftmax softmax = mine.softmax();
        double[] logs = mine.first(classes);
        double[] e = grad == null ? mine.second(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        backend.doubleLoops().massesTimesLogs(input, at, masses, massesAt, logs, 0, classes, softmax.top(), (double)
                softmax.logOfSum());
        double loss = mine.sum(reductions, logs, 0, classes);
        if (grad != null) {
            int top = softmax.indexOfTop(input, at, classes);
            double rest = restOfMasses(mine, reductions, masses, massesAt, top, classes);
            double all = rest + masses[massesAt + top];
            backend.doubleLoops()
                    .softmaxMinusMasses(e, eAt, masses, massesAt, grad, at, classes, upstream, (double)
                            (all / softmax.sum()));
            grad[at + top] = (upstream * (rest - all * softmax.shareOfOthers()));
        }
        return loss;
    }

    /** The sum of all masses but one, which is not subtracted from the sum: it may be nearly all of it. */
    private static double restOfMasses(
            DoubleScratch mine, DoubleReductions reductions, double[] masses, int at, int top, int classes) {
        double before = mine.sum(reductions, masses, at, top);
        return before + mine.sum(reductions, masses, at + top + 1, classes - top - 1);
    }
}
