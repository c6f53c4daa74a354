package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** One call of a loss of rows as vectors: cosines or distances. */
final class DoubleVectorRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<DoubleScratch> scratch;
    double[] losses = new double[0];

    private Object loss;
    double[] a;
    double[] b;
    double[] c;
    int length;
    double[] gradA;
    double[] gradB;
    double[] gradC;
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
            losses[row] = loss instanceof CosineEmbeddingLoss of
                    ? mine.cosines().loss(this, of.margin(), row)
                    : mine.triplets().loss(this, (TripletMarginLoss) loss, row);
        }
    }

    /** What the loss of a row is multiplied by. */
    double upstream(int row) {
        return gradOutput == null ? scale : gradOutput[row];
    }

    private void runShort(int first, int rows, DoubleShortVectors vectors) {
        if (loss instanceof CosineEmbeddingLoss of) {
            vectors.cosine(of.margin(), a, b, length, c, gradA, gradB, gradOutput, scale, first, rows, losses);
        } else {
            vectors.triplet((TripletMarginLoss) loss, a, b, c, length, grads, gradOutput, scale, first, rows, losses);
        }
    }
}
