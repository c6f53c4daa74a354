package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** The cross entropy of one row whose classes have masses m: Σ m[c] (-ln p[c]), with a gradient of p Σ m - m. */
final class DoubleMassRow {

    private DoubleMassRow() {}

    /** The loss; the masses stand in the third array of the scratch. */
    static double loss(
            Backend backend, DoubleScratch mine, double[] input, double[] grad, int at, int classes, double upstream) {
        DoubleReductions reductions = backend.doubleReductions();
        DoubleSoftmax softmax = mine.softmax();
        double[] masses = mine.third(classes);
        double[] logs = mine.first(classes);
        double[] e = grad == null ? mine.second(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        backend.doubleLoops()
                .massesTimesLogs(input, at, masses, 0, logs, 0, classes, softmax.top(), softmax.logOfSum());
        double loss = mine.sum(reductions, logs, 0, classes);
        if (grad != null) {
            int top = softmax.indexOfTop(input, at, classes);
            double ofTop = masses[top];
            masses[top] = 0;
            double rest = mine.sum(reductions, masses, 0, classes);
            double all = rest + ofTop;
            backend.doubleLoops().softmaxMinusMasses(e, eAt, masses, 0, grad, at, classes, upstream, (double)
                    (all / softmax.sum()));
            grad[at + top] = (upstream * (rest - all * softmax.shareOfOthers()));
        }
        return loss;
    }
}
