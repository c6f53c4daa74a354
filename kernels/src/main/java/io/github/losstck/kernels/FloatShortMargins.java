package io.github.losstck.kernels;

import java.util.Arrays;

/** The multi-class hinges of many short rows at once. */
final class FloatShortMargins {

    private final Backend backend;
    private final float[] leads = new float[FloatScratch.BLOCK];
    private final float[] shares = new float[FloatScratch.BLOCK];
    private final float[] hinges = new float[FloatScratch.BLOCK];
    private final float[] slopes = new float[FloatScratch.BLOCK];

    FloatShortMargins(Backend backend) {
        this.backend = backend;
    }

    /** The losses of rows, and their gradient. */
    void of(
            MultiMarginLoss of,
            float[] input,
            int classes,
            int[] target,
            float[] weight,
            float[] grad,
            float[] gradOutput,
            double scale,
            int first,
            int rows,
            double[] losses) {
        int at = first * classes;
        for (int row = 0; row < rows; row++) {
            int y = target[first + row];
            double w = weight == null ? 1 : weight[y];
            double upstream = gradOutput == null ? scale : gradOutput[first + row];
            float lead = (float) (of.margin() - input[at + row * classes + y]);
            Arrays.fill(leads, row * classes, (row + 1) * classes, lead);
            Arrays.fill(shares, row * classes, (row + 1) * classes, (float) (upstream * w / classes));
        }
        float[] g = grad == null ? slopes : grad;
        int gAt = grad == null ? 0 : at;
        if (of.p() == 1) {
            backend.floatLoops().hingesEach(input, at, leads, 0, shares, 0, hinges, 0, g, gAt, rows * classes);
        } else {
            backend.floatLoops().squaredHingesEach(input, at, leads, 0, shares, 0, hinges, 0, g, gAt, rows * classes);
        }
        for (int row = 0; row < rows; row++) {
            int y = target[first + row];
            int from = row * classes;
            double sum = 0;
            double slope = 0;
            for (int c = 0; c < classes; c++) {
                sum += c == y ? 0 : hinges[from + c];
                slope += c == y ? 0 : g[gAt + from + c];
            }
            g[gAt + from + y] = (float) -slope;
            losses[first + row] = sum == 0 ? 0 : (weight == null ? 1 : weight[y]) * sum / classes;
        }
    }

    /** The loss of one row with several targets, and its gradient: targets and classes are few. */
    double ofMany(float[] input, int at, int classes, int[] target, float[] grad, double share) {
        Arrays.fill(leads, 0, classes, 1);
        int targets = 0;
        while (targets < classes && target[at + targets] >= 0) {
            leads[target[at + targets++]] = 0;
        }
        Arrays.fill(hinges, 0, classes, 0);
        double sum = 0;
        for (int k = 0; k < targets; k++) {
            int y = target[at + k];
            float lead = 1 - input[at + y];
            int hits = 0;
            for (int c = 0; c < classes; c++) {
                float lacking = lead + input[at + c];
                float hit = lacking > 0 ? leads[c] : 0;
                sum += hit > 0 ? lacking : 0;
                hinges[c] += hit;
                hits += (int) hit;
            }
            hinges[y] -= hits;
        }
        for (int c = 0; c < classes && grad != null; c++) {
            grad[at + c] = (float) (share * hinges[c]);
        }
        return sum / classes;
    }
}
