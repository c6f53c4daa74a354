package io.github.losstck.kernels;

/**
 * The cross entropy of one row whose classes have masses m: Σ m[c] (-ln p[c]), which is Σ m[c] (top - x[c]) + ln(Σ e^(x[c] - top)) Σ m[c],
 * with a gradient of p Σ m - m.
 */
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
        FloatSoftmax softmax = mine.softmax();
        float[] e = grad == null ? mine.second(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        double all = mine.masses(softmax.top(), input, at, masses, massesAt, classes);
        double loss = Math.fma(softmax.logOfSum(), all, mine.ofProducts());
        if (grad != null) {
            int top = softmax.indexOfTop(input, at, classes);
            double rest = all - masses[massesAt + top];
            if (!(Math.abs(rest) >= FloatLoops.MUCH * Math.abs(all))) {
                rest = restOfMasses(mine, masses, massesAt, top, classes);
                all = rest + masses[massesAt + top];
            }
            backend.floatLoops()
                    .softmaxMinusMasses(e, eAt, masses, massesAt, grad, at, classes, (float) upstream, (float)
                            (all / softmax.sum()));
            grad[at + top] = (float) (upstream * (rest - all * softmax.shareOfOthers()));
        }
        return loss;
    }

    /** The sum of all masses but one, which is not subtracted from the sum: it is nearly all of it. */
    private static double restOfMasses(FloatScratch mine, float[] masses, int at, int top, int classes) {
        double before = mine.sum(masses, at, top);
        return before + mine.sum(masses, at + top + 1, classes - top - 1);
    }
}
