package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

import java.util.Arrays;

/** One call of a loss of rows as vectors: cosines or distances. */
final class DoubleVectorRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<DoubleScratch> scratch;
    private double[] losses = new double[0];

    private Object loss;
    private double[] a;
    private double[] b;
    private double[] c;
    private int length;
    private double[] gradA;
    private double[] gradB;
    private double[] gradC;
    private final double[][] grads = new double[3][];
    private double[] gradOutput;
    private double scale;
    private int rows;

    DoubleVectorRows(Backend backend, ThreadLocal<DoubleScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the operands of a call, checked; the third are labels for the cosine. */
    DoubleVectorRows of(Object loss, double[] a, double[] b, double[] c, int length) {
        this.loss = loss;
        this.a = a;
        this.b = b;
        this.c = c;
        this.length = length;
        rows = a == null ? 0 : a.length / length;
        if (losses.length < rows) {
            losses = new double[rows];
        }
        return this;
    }

    /** Where gradients go, or nowhere. */
    DoubleVectorRows gradients(double[] ofA, double[] ofB, double[] ofC) {
        gradA = ofA;
        gradB = ofB;
        gradC = ofC;
        grads[0] = ofA;
        grads[1] = ofB;
        grads[2] = ofC;
        return this;
    }

    /** The losses of the rows; valid until the next call. Gradients are multiplied by the scale, or by each row's upstream. */
    double[] losses(Threads threads, double scale, double[] gradOutput) {
        this.scale = scale;
        this.gradOutput = gradOutput;
        threads.over(rows, a.length, this);
        return losses;
    }

    /** Forget the caller's arrays. */
    void clear() {
        of(null, null, null, null, 1).gradients(null, null, null);
        gradOutput = null;
    }

    @Override
    public void run(int from, int to) {
        DoubleScratch mine = scratch.get();
        if (length <= DoubleShortRows.LONGEST && !(loss instanceof TripletMarginLoss of && of.swap())) {
            int together = DoubleShortRows.together(length);
            for (int row = from; row < to; row += together) {
                runShort(row, Math.min(together, to - row), mine.shortVectors());
            }
            return;
        }
        for (int row = from; row < to; row++) {
            double upstream = gradOutput == null ? scale : gradOutput[row];
            losses[row] = loss instanceof CosineEmbeddingLoss of
                    ? cosine(of.margin(), row, upstream, mine)
                    : triplet((TripletMarginLoss) loss, row * length, upstream, mine);
        }
    }

    private void runShort(int first, int rows, DoubleShortVectors vectors) {
        if (loss instanceof CosineEmbeddingLoss of) {
            vectors.cosine(of.margin(), a, b, length, c, gradA, gradB, gradOutput, scale, first, rows, losses);
        } else {
            vectors.triplet((TripletMarginLoss) loss, a, b, c, length, grads, gradOutput, scale, first, rows, losses);
        }
    }

    private double cosine(double margin, int row, double upstream, DoubleScratch mine) {
        int at = row * length;
        DoubleReductions reductions = backend.doubleReductions();
        double squareA = mine.sumOfSquares(reductions, a, at, length) + CosineEmbeddingLoss.EPSILON;
        double squareB = mine.sumOfSquares(reductions, b, at, length) + CosineEmbeddingLoss.EPSILON;
        double denominator = Math.sqrt(squareA) * Math.sqrt(squareB);
        double cosine = mine.sumOfProducts(reductions, a, at, b, at, length) / denominator;
        double beyond = cosine - margin;
        double sign = c[row] == 1 ? -1 : c[row] == -1 && beyond > 0 ? 1 : 0;
        slopesOfCosine(at, sign * upstream, cosine, denominator, squareA, squareB, mine);
        return c[row] == 1 ? 1 - cosine : c[row] == -1 ? Math.max(0, beyond) : 0;
    }

    private void slopesOfCosine(
            int at,
            double slope,
            double cosine,
            double denominator,
            double squareA,
            double squareB,
            DoubleScratch mine) {
        if (slope == 0) {
            fill(gradA, at);
            fill(gradB, at);
        } else if (gradA != null || gradB != null) {
            double[] first = gradA == null ? mine.first(length) : gradA;
            double[] second = gradB == null ? mine.second(length) : gradB;
            double cross = (slope / denominator);
            double own1 = (-slope * cosine / squareA);
            double own2 = (-slope * cosine / squareB);
            int firstAt = gradA == null ? 0 : at;
            int secondAt = gradB == null ? 0 : at;
            if (areTiny(cross, own1, own2)) {
                combine(a, b, at, length, slope / denominator, -slope * cosine / squareA, first, firstAt);
                combine(b, a, at, length, slope / denominator, -slope * cosine / squareB, second, secondAt);
                return;
            }
            backend.doubleLoops().combined(a, at, b, at, first, firstAt, second, secondAt, length, cross, own1, own2);
        }
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

    private void fill(double[] grad, int at) {
        if (grad != null) {
            Arrays.fill(grad, at, at + length, 0);
        }
    }

    private double norm(double[] x, DoubleScratch mine) {
        return Math.sqrt(mine.sumOfSquares(backend.doubleReductions(), x, 0, length));
    }

    private double triplet(TripletMarginLoss of, int at, double upstream, DoubleScratch mine) {
        double[] toPositive = mine.first(length);
        double[] toNegative = mine.second(length);
        double[] swapped = mine.third(length);
        DoubleLoops loops = backend.doubleLoops();
        loops.differences(a, at, b, at, c, at, toPositive, 0, toNegative, 0, length, of.eps());
        double near = norm(toPositive, mine);
        double far = norm(toNegative, mine);
        double other = Double.POSITIVE_INFINITY;
        if (of.swap()) {
            loops.shiftedDifference(b, at, c, at, swapped, 0, length, of.eps());
            other = norm(swapped, mine);
        }
        double missing = of.margin() + near - Math.min(far, other);
        if (missing <= 0) {
            fill(gradA, at);
            fill(gradB, at);
            fill(gradC, at);
            return 0;
        }
        double share = !of.swap() || far < other ? 1 : far == other ? 0.5 : 0;
        double nearFactor = (near == 0 ? 0 : upstream / near);
        double farFactor = (far == 0 ? 0 : upstream * share / far);
        slopesOfTriplet(at, toPositive, toNegative, nearFactor, farFactor, mine);
        if (of.swap()) {
            double otherFactor = (other == 0 ? 0 : upstream * (1 - share) / other);
            slopesOfSwap(at, toPositive, toNegative, swapped, nearFactor, farFactor, otherFactor);
        }
        return missing;
    }

    private void slopesOfTriplet(
            int at, double[] toPositive, double[] toNegative, double nearFactor, double farFactor, DoubleScratch mine) {
        if (gradA == null && gradB == null && gradC == null) {
            return;
        }
        double[] unwanted = gradA == null || gradB == null || gradC == null ? mine.fourth(length) : null;
        double[] first = gradA == null ? unwanted : gradA;
        double[] second = gradB == null ? unwanted : gradB;
        double[] third = gradC == null ? unwanted : gradC;
        int firstAt = gradA == null ? 0 : at;
        int secondAt = gradB == null ? 0 : at;
        int thirdAt = gradC == null ? 0 : at;
        backend.doubleLoops()
                .tripletSlopes(
                        toPositive,
                        0,
                        toNegative,
                        0,
                        first,
                        firstAt,
                        second,
                        secondAt,
                        third,
                        thirdAt,
                        length,
                        nearFactor,
                        farFactor);
    }

    /** The slopes by the positive and the negative, where the distance of one to the other counts. */
    private void slopesOfSwap(
            int at,
            double[] toPositive,
            double[] toNegative,
            double[] swapped,
            double nearFactor,
            double farFactor,
            double otherFactor) {
        DoubleLoops loops = backend.doubleLoops();
        if (gradB != null) {
            loops.weightedSum(toPositive, 0, swapped, 0, gradB, at, length, -nearFactor, -otherFactor);
        }
        if (gradC != null) {
            loops.weightedSum(toNegative, 0, swapped, 0, gradC, at, length, farFactor, otherFactor);
        }
    }
}
