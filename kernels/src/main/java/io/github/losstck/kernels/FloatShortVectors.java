package io.github.losstck.kernels;

import java.util.Arrays;

/** Cosines and distances of many short rows at once. */
final class FloatShortVectors {

    private static final int BLOCK = FloatScratch.BLOCK;

    private final Backend backend;
    private final float[] cross = new float[BLOCK];
    private final float[] own1 = new float[BLOCK];
    private final float[] own2 = new float[BLOCK];
    private final float[] unwanted1 = new float[BLOCK];
    private final float[] unwanted2 = new float[BLOCK];
    private final float[] toPositive = new float[BLOCK];
    private final float[] toNegative = new float[BLOCK];

    private double squareA;
    private double squareB;
    private double denominator;
    private double cosine;
    private double slope;

    FloatShortVectors(Backend backend) {
        this.backend = backend;
    }

    /** In four sums, so that one addition need not wait for the one before. */
    private static double product(float[] a, int aAt, float[] b, int bAt, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += (double) a[aAt + i] * (double) b[bAt + i];
            s1 += (double) a[aAt + i + 1] * (double) b[bAt + i + 1];
            s2 += (double) a[aAt + i + 2] * (double) b[bAt + i + 2];
            s3 += (double) a[aAt + i + 3] * (double) b[bAt + i + 3];
        }
        for (; i < n; i++) {
            s0 += (double) a[aAt + i] * (double) b[bAt + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The loss of a pair; its parts are kept. */
    private double pair(double margin, float[] a, float[] b, int at, int length, float label) {
        squareA = product(a, at, a, at, length) + CosineEmbeddingLoss.EPSILON;
        squareB = product(b, at, b, at, length) + CosineEmbeddingLoss.EPSILON;
        denominator = Math.sqrt(squareA) * Math.sqrt(squareB);
        cosine = product(a, at, b, at, length) / denominator;
        double beyond = cosine - margin;
        slope = label == 1 ? -1 : label == -1 && beyond > 0 ? 1 : 0;
        return label == 1 ? 1 - cosine : label == -1 ? Math.max(0, beyond) : 0;
    }

    /** The losses of pairs, and their gradients. */
    void cosine(
            double margin,
            float[] a,
            float[] b,
            int length,
            float[] labels,
            float[] gradA,
            float[] gradB,
            float[] gradOutput,
            double scale,
            int first,
            int rows,
            double[] losses) {
        int at = first * length;
        boolean again = false;
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            losses[first + row] = pair(margin, a, b, at + from, length, labels[first + row]);
            double upstream = gradOutput == null ? scale : gradOutput[first + row];
            slope = slope == 0 ? 0 : slope * upstream;
            float crossFactor = (float) (slope == 0 ? 0 : slope / denominator);
            float ownFactor1 = (float) (slope == 0 ? 0 : -slope * cosine / squareA);
            float ownFactor2 = (float) (slope == 0 ? 0 : -slope * cosine / squareB);
            again |= FloatCosines.areTiny(crossFactor, ownFactor1, ownFactor2);
            Arrays.fill(cross, from, from + length, crossFactor);
            Arrays.fill(own1, from, from + length, ownFactor1);
            Arrays.fill(own2, from, from + length, ownFactor2);
        }
        if (gradA != null || gradB != null) {
            float[] g1 = gradA == null ? unwanted1 : gradA;
            float[] g2 = gradB == null ? unwanted2 : gradB;
            int g1At = gradA == null ? 0 : at;
            int g2At = gradB == null ? 0 : at;
            backend.floatLoops()
                    .combinedEach(a, at, b, at, cross, 0, own1, 0, own2, 0, g1, g1At, g2, g2At, rows * length);
            for (int from = 0; from < rows * length; from += length) {
                if (again && FloatCosines.areTiny(cross[from], own1[from], own2[from])) {
                    int row = first + from / length;
                    pair(margin, a, b, at + from, length, labels[row]);
                    double upstream = slope * (gradOutput == null ? scale : gradOutput[row]);
                    double both = upstream / denominator;
                    FloatCosines.combine(a, b, at + from, length, both, -upstream * cosine / squareA, g1, g1At + from);
                    FloatCosines.combine(b, a, at + from, length, both, -upstream * cosine / squareB, g2, g2At + from);
                } else if (cross[from] == 0 && own1[from] == 0) {
                    Arrays.fill(g1, g1At + from, g1At + from + length, 0);
                    Arrays.fill(g2, g2At + from, g2At + from + length, 0);
                }
            }
        }
    }

    /** The losses of triples without a swap, and their gradients. */
    void triplet(
            TripletMarginLoss of,
            float[] a,
            float[] p,
            float[] n,
            int length,
            float[][] grads,
            float[] gradOutput,
            double scale,
            int first,
            int rows,
            double[] losses) {
        int at = first * length;
        FloatLoops loops = backend.floatLoops();
        loops.shiftedDifference(a, at, p, at, toPositive, 0, rows * length, (float) of.eps());
        loops.shiftedDifference(a, at, n, at, toNegative, 0, rows * length, (float) of.eps());
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            double near = Math.sqrt(product(toPositive, from, toPositive, from, length));
            double far = Math.sqrt(product(toNegative, from, toNegative, from, length));
            double missing = of.margin() + near - far;
            boolean costs = !(missing <= 0);
            losses[first + row] = costs ? missing : 0;
            double upstream = gradOutput == null ? scale : gradOutput[first + row];
            float nearFactor = (float) (!costs || near == 0 ? 0 : upstream / near);
            float farFactor = (float) (!costs || far == 0 ? 0 : upstream / far);
            Arrays.fill(cross, from, from + length, nearFactor);
            Arrays.fill(own1, from, from + length, -nearFactor);
            Arrays.fill(own2, from, from + length, -farFactor);
            Arrays.fill(unwanted1, from, from + length, farFactor);
        }
        int m = rows * length;
        if (grads[0] != null) {
            loops.weightedSumEach(toPositive, 0, toNegative, 0, cross, 0, own2, 0, grads[0], at, m);
        }
        if (grads[1] != null) {
            loops.multiplied(toPositive, 0, own1, 0, grads[1], at, m, 1);
        }
        if (grads[2] != null) {
            loops.multiplied(toNegative, 0, unwanted1, 0, grads[2], at, m, 1);
        }
        for (int from = 0; from < m; from += length) {
            if (losses[first + from / length] == 0) {
                clear(grads[0], at + from, length);
                clear(grads[1], at + from, length);
                clear(grads[2], at + from, length);
            }
        }
    }

    /** A row that costs nothing has no slope, whatever it holds. */
    private static void clear(float[] grad, int at, int length) {
        if (grad != null) {
            Arrays.fill(grad, at, at + length, 0);
        }
    }
}
