package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.util.Arrays;

/** Cosines and distances of many short rows at once. */
final class DoubleShortVectors {

    private static final int BLOCK = DoubleScratch.BLOCK;

    private final Backend backend;
    private final double[] cross = new double[BLOCK];
    private final double[] own1 = new double[BLOCK];
    private final double[] own2 = new double[BLOCK];
    private final double[] unwanted1 = new double[BLOCK];
    private final double[] unwanted2 = new double[BLOCK];
    private final double[] toPositive = new double[BLOCK];
    private final double[] toNegative = new double[BLOCK];

    private double squareA;
    private double squareB;
    private double denominator;
    private double cosine;
    private double slope;

    DoubleShortVectors(Backend backend) {
        this.backend = backend;
    }

    /** In four sums, so that one addition need not wait for the one before. */
    private static double product(double[] a, int aAt, double[] b, int bAt, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i < n - 3; i += 4) {
            s0 += a[aAt + i] * b[bAt + i];
            s1 += a[aAt + i + 1] * b[bAt + i + 1];
            s2 += a[aAt + i + 2] * b[bAt + i + 2];
            s3 += a[aAt + i + 3] * b[bAt + i + 3];
        }
        for (; i < n; i++) {
            s0 += a[aAt + i] * b[bAt + i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The loss of a pair; its parts are kept. */
    private double pair(double margin, double[] a, double[] b, int at, int length, double label) {
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
            double[] a,
            double[] b,
            int length,
            double[] labels,
            double[] gradA,
            double[] gradB,
            double[] gradOutput,
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
            double crossFactor = (slope == 0 ? 0 : slope / denominator);
            double ownFactor1 = (slope == 0 ? 0 : -slope * cosine / squareA);
            double ownFactor2 = (slope == 0 ? 0 : -slope * cosine / squareB);
            again |= DoubleCosines.areTiny(crossFactor, ownFactor1, ownFactor2);
            Arrays.fill(cross, from, from + length, crossFactor);
            Arrays.fill(own1, from, from + length, ownFactor1);
            Arrays.fill(own2, from, from + length, ownFactor2);
        }
        if (gradA != null || gradB != null) {
            double[] g1 = gradA == null ? unwanted1 : gradA;
            double[] g2 = gradB == null ? unwanted2 : gradB;
            int g1At = gradA == null ? 0 : at;
            int g2At = gradB == null ? 0 : at;
            backend.doubleLoops()
                    .combinedEach(a, at, b, at, cross, 0, own1, 0, own2, 0, g1, g1At, g2, g2At, rows * length);
            for (int from = 0; from < rows * length; from += length) {
                if (again && DoubleCosines.areTiny(cross[from], own1[from], own2[from])) {
                    int row = first + from / length;
                    pair(margin, a, b, at + from, length, labels[row]);
                    double upstream = slope * (gradOutput == null ? scale : gradOutput[row]);
                    double both = upstream / denominator;
                    DoubleCosines.combine(a, b, at + from, length, both, -upstream * cosine / squareA, g1, g1At + from);
                    DoubleCosines.combine(b, a, at + from, length, both, -upstream * cosine / squareB, g2, g2At + from);
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
            double[] a,
            double[] p,
            double[] n,
            int length,
            double[][] grads,
            double[] gradOutput,
            double scale,
            int first,
            int rows,
            double[] losses) {
        int at = first * length;
        DoubleLoops loops = backend.doubleLoops();
        loops.shiftedDifference(a, at, p, at, toPositive, 0, rows * length, of.eps());
        loops.shiftedDifference(a, at, n, at, toNegative, 0, rows * length, of.eps());
        for (int row = 0; row < rows; row++) {
            int from = row * length;
            double near = Math.sqrt(product(toPositive, from, toPositive, from, length));
            double far = Math.sqrt(product(toNegative, from, toNegative, from, length));
            double missing = of.margin() + near - far;
            boolean costs = !(missing <= 0);
            losses[first + row] = costs ? missing : 0;
            double upstream = gradOutput == null ? scale : gradOutput[first + row];
            double nearFactor = (!costs || near == 0 ? 0 : upstream / near);
            double farFactor = (!costs || far == 0 ? 0 : upstream / far);
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
    private static void clear(double[] grad, int at, int length) {
        if (grad != null) {
            Arrays.fill(grad, at, at + length, 0);
        }
    }
}
