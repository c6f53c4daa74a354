package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.util.Arrays;

/** The cosines of long rows, and their gradients. */
final class DoubleCosines {

    private final Backend backend;
    private final DoubleScratch mine;

    DoubleCosines(Backend backend, DoubleScratch mine) {
        this.backend = backend;
        this.mine = mine;
    }

    /** The loss of a row, whose gradients are written. */
    double loss(DoubleVectorRows call, double margin, int row) {
        int at = row * call.length;
        double squareA = mine.sumsOfSquares(call.a, at, call.b, at, call.length) + CosineEmbeddingLoss.EPSILON;
        double squareB = mine.ofOthers() + CosineEmbeddingLoss.EPSILON;
        double denominator = Math.sqrt(squareA) * Math.sqrt(squareB);
        double cosine = mine.ofProducts() / denominator;
        double label = call.c[row];
        double beyond = cosine - margin;
        double slope = (label == 1 ? -1 : label == -1 && beyond > 0 ? 1 : 0) * call.upstream(row);
        if (call.gradA != null || call.gradB != null) {
            if (slope == 0) {
                clear(call.gradA, at, call.length);
                clear(call.gradB, at, call.length);
            } else {
                double own = -slope * cosine;
                slopes(call, at, slope / denominator, own / squareA, own / squareB);
            }
        }
        return label == 1 ? 1 - cosine : label == -1 ? Math.max(0, beyond) : 0;
    }

    /** A row that costs nothing has no slope, whatever it holds. */
    static void clear(double[] grad, int at, int length) {
        if (grad != null) {
            Arrays.fill(grad, at, at + length, 0);
        }
    }

    private void slopes(DoubleVectorRows call, int at, double cross, double ofA, double ofB) {
        int n = call.length;
        double[] first = call.gradA == null ? mine.first(n) : call.gradA;
        double[] second = call.gradB == null ? mine.second(n) : call.gradB;
        int firstAt = call.gradA == null ? 0 : at;
        int secondAt = call.gradB == null ? 0 : at;
        double both = cross;
        double own1 = ofA;
        double own2 = ofB;
        if (areTiny(both, own1, own2)) {
            combine(call.a, call.b, at, n, cross, ofA, first, firstAt);
            combine(call.b, call.a, at, n, cross, ofB, second, secondAt);
            return;
        }
        backend.doubleLoops().combined(call.a, at, call.b, at, first, firstAt, second, secondAt, n, both, own1, own2);
    }

    /** Whether a factor has lost digits of its own: the vectors are huge. */
    static boolean areTiny(double x, double y, double z) {
        return (x != 0 && Math.abs(x) < Double.MIN_NORMAL)
                || (y != 0 && Math.abs(y) < Double.MIN_NORMAL)
                || (z != 0 && Math.abs(z) < Double.MIN_NORMAL);
    }

    /** The slope by a vector, x own + y cross, element by element in double precision. */
    static void combine(double[] x, double[] y, int at, int length, double cross, double own, double[] grad, int gradAt) {
        for (int i = 0; i < length; i++) {
            grad[gradAt + i] = (y[at + i] * cross + x[at + i] * own);
        }
    }
}
