package io.github.losstck.kernels;

/** The cross entropy of one row whose classes have masses m: Σ m[c] (-ln p[c]), with a gradient of p Σ m - m. */
final class FloatMassRow {

    private FloatMassRow() {}

    /** The loss; the masses stand in the third array of the scratch. */
    static double loss(
            Backend backend, FloatScratch mine, float[] input, float[] grad, int at, int classes, double upstream) {
        FloatReductions reductions = backend.floatReductions();
        FloatSoftmax softmax = mine.softmax();
        float[] masses = mine.third(classes);
        float[] logs = mine.first(classes);
        float[] e = grad == null ? mine.second(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        backend.floatLoops()
                .massesTimesLogs(input, at, masses, 0, logs, 0, classes, softmax.top(), (float) softmax.logOfSum());
        double loss = mine.sum(reductions, logs, 0, classes);
        if (grad != null) {
            int top = softmax.indexOfTop(input, at, classes);
            float ofTop = masses[top];
            masses[top] = 0;
            double rest = mine.sum(reductions, masses, 0, classes);
            double all = rest + ofTop;
            backend.floatLoops().softmaxMinusMasses(e, eAt, masses, 0, grad, at, classes, (float) upstream, (float)
                    (all / softmax.sum()));
            grad[at + top] = (float) (upstream * (rest - all * softmax.shareOfOthers()));
        }
        return loss;
    }
}
