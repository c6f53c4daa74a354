package io.github.losstck.kernels;

import java.util.Arrays;

/** One call of a loss of rows as vectors: cosines or distances. */
final class FloatVectorRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<FloatScratch> scratch;
    private double[] losses = new double[0];

    private Object loss;
    private float[] a;
    private float[] b;
    private float[] c;
    private int length;
    private float[] gradA;
    private float[] gradB;
    private float[] gradC;
    private final float[][] grads = new float[3][];
    private float[] gradOutput;
    private double scale;
    private int rows;

    FloatVectorRows(Backend backend, ThreadLocal<FloatScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the operands of a call, checked; the third are labels for the cosine. */
    FloatVectorRows of(Object loss, float[] a, float[] b, float[] c, int length) {
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
    FloatVectorRows gradients(float[] ofA, float[] ofB, float[] ofC) {
        gradA = ofA;
        gradB = ofB;
        gradC = ofC;
        grads[0] = ofA;
        grads[1] = ofB;
        grads[2] = ofC;
        return this;
    }

    /** The losses of the rows; valid until the next call. Gradients are multiplied by the scale, or by each row's upstream. */
    double[] losses(Threads threads, double scale, float[] gradOutput) {
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
        FloatScratch mine = scratch.get();
        if (length <= FloatShortRows.LONGEST && !(loss instanceof TripletMarginLoss of && of.swap())) {
            int together = FloatShortRows.together(length);
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

    private void runShort(int first, int rows, FloatShortVectors vectors) {
        if (loss instanceof CosineEmbeddingLoss of) {
            vectors.cosine(of.margin(), a, b, length, c, gradA, gradB, gradOutput, scale, first, rows, losses);
        } else {
            vectors.triplet((TripletMarginLoss) loss, a, b, c, length, grads, gradOutput, scale, first, rows, losses);
        }
    }

    private double cosine(double margin, int row, double upstream, FloatScratch mine) {
        int at = row * length;
        FloatReductions reductions = backend.floatReductions();
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
            FloatScratch mine) {
        if (slope == 0) {
            fill(gradA, at);
            fill(gradB, at);
        } else if (gradA != null || gradB != null) {
            float[] first = gradA == null ? mine.first(length) : gradA;
            float[] second = gradB == null ? mine.second(length) : gradB;
            float cross = (float) (slope / denominator);
            float own1 = (float) (-slope * cosine / squareA);
            float own2 = (float) (-slope * cosine / squareB);
            int firstAt = gradA == null ? 0 : at;
            int secondAt = gradB == null ? 0 : at;
            if (areTiny(cross, own1, own2)) {
                combine(a, b, at, length, slope / denominator, -slope * cosine / squareA, first, firstAt);
                combine(b, a, at, length, slope / denominator, -slope * cosine / squareB, second, secondAt);
                return;
            }
            backend.floatLoops().combined(a, at, b, at, first, firstAt, second, secondAt, length, cross, own1, own2);
        }
    }

    /** Whether a factor has lost digits of its own: the vectors are huge. */
    static boolean areTiny(float x, float y, float z) {
        return (x != 0 && Math.abs(x) < Float.MIN_NORMAL)
                || (y != 0 && Math.abs(y) < Float.MIN_NORMAL)
                || (z != 0 && Math.abs(z) < Float.MIN_NORMAL);
    }

    /** The slope by a vector, x own + y cross, element by element in double precision. */
    static void combine(float[] x, float[] y, int at, int length, double cross, double own, float[] grad, int gradAt) {
        for (int i = 0; i < length; i++) {
            grad[gradAt + i] = (float) (y[at + i] * cross + x[at + i] * own);
        }
    }

    private void fill(float[] grad, int at) {
        if (grad != null) {
            Arrays.fill(grad, at, at + length, 0);
        }
    }

    private double norm(float[] x, FloatScratch mine) {
        return Math.sqrt(mine.sumOfSquares(backend.floatReductions(), x, 0, length));
    }

    private double triplet(TripletMarginLoss of, int at, double upstream, FloatScratch mine) {
        float[] toPositive = mine.first(length);
        float[] toNegative = mine.second(length);
        float[] swapped = mine.third(length);
        FloatLoops loops = backend.floatLoops();
        loops.differences(a, at, b, at, c, at, toPositive, 0, toNegative, 0, length, (float) of.eps());
        double near = norm(toPositive, mine);
        double far = norm(toNegative, mine);
        double other = Double.POSITIVE_INFINITY;
        if (of.swap()) {
            loops.shiftedDifference(b, at, c, at, swapped, 0, length, (float) of.eps());
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
        float nearFactor = (float) (near == 0 ? 0 : upstream / near);
        float farFactor = (float) (far == 0 ? 0 : upstream * share / far);
        slopesOfTriplet(at, toPositive, toNegative, nearFactor, farFactor, mine);
        if (of.swap()) {
            float otherFactor = (float) (other == 0 ? 0 : upstream * (1 - share) / other);
            slopesOfSwap(at, toPositive, toNegative, swapped, nearFactor, farFactor, otherFactor);
        }
        return missing;
    }

    private void slopesOfTriplet(
            int at, float[] toPositive, float[] toNegative, float nearFactor, float farFactor, FloatScratch mine) {
        if (gradA == null && gradB == null && gradC == null) {
            return;
        }
        float[] unwanted = gradA == null || gradB == null || gradC == null ? mine.fourth(length) : null;
        float[] first = gradA == null ? unwanted : gradA;
        float[] second = gradB == null ? unwanted : gradB;
        float[] third = gradC == null ? unwanted : gradC;
        int firstAt = gradA == null ? 0 : at;
        int secondAt = gradB == null ? 0 : at;
        int thirdAt = gradC == null ? 0 : at;
        backend.floatLoops()
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
            float[] toPositive,
            float[] toNegative,
            float[] swapped,
            float nearFactor,
            float farFactor,
            float otherFactor) {
        FloatLoops loops = backend.floatLoops();
        if (gradB != null) {
            loops.weightedSum(toPositive, 0, swapped, 0, gradB, at, length, -nearFactor, -otherFactor);
        }
        if (gradC != null) {
            loops.weightedSum(toNegative, 0, swapped, 0, gradC, at, length, farFactor, otherFactor);
        }
    }
}
