package io.github.losstck.kernels;

/** The cross entropy of one row whose classes have masses m: Σ m[c] (-ln p[c]), with a gradient of p Σ m - m. */
final class FloatMassRow {

    private FloatMassRow() {}

    /** The loss of the row of logits at a position, whose masses stand at another in an array of their own. */
    static double loss(
            Backend backend,
            FloatScratch mine,
            float[] input,
            float[] grad,
            int at,
            int classes,
            float[] masses,
            int massesAt,
            double upstream) {
        FloatReductions reductions = backend.floatReductions();
        FloatSoftmax softmax = mine.softmax();
        float[] logs = mine.first(classes);
        float[] e = grad == null ? mine.second(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        backend.floatLoops().massesTimesLogs(input, at, masses, massesAt, logs, 0, classes, softmax.top(), (float)
                softmax.logOfSum());
        double loss = mine.sum(reductions, logs, 0, classes);
        if (grad != null) {
            int top = softmax.indexOfTop(input, at, classes);
            double rest = restOfMasses(mine, reductions, masses, massesAt, top, classes);
            double all = rest + masses[massesAt + top];
            backend.floatLoops()
                    .softmaxMinusMasses(e, eAt, masses, massesAt, grad, at, classes, (float) upstream, (float)
                            (all / softmax.sum()));
            grad[at + top] = (float) (upstream * (rest - all * softmax.shareOfOthers()));
        }
        return loss;
    }

    /** The sum of all masses but one, which is not subtracted from the sum: it may be nearly all of it. */
    private static double restOfMasses(
            FloatScratch mine, FloatReductions reductions, float[] masses, int at, int top, int classes) {
        double before = mine.sum(reductions, masses, at, top);
        return before + mine.sum(reductions, masses, at + top + 1, classes - top - 1);
    }
}
