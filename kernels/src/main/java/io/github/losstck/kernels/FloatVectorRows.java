package io.github.losstck.kernels;

/** One call of a loss of rows as vectors: cosines or distances. */
final class FloatVectorRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<FloatScratch> scratch;
    double[] losses = new double[0];

    private Object loss;
    float[] a;
    float[] b;
    float[] c;
    int length;
    float[] gradA;
    float[] gradB;
    float[] gradC;
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
            losses[row] = loss instanceof CosineEmbeddingLoss of
                    ? mine.cosines().loss(this, of.margin(), row)
                    : mine.triplets().loss(this, (TripletMarginLoss) loss, row);
        }
    }

    /** What the loss of a row is multiplied by. */
    double upstream(int row) {
        return gradOutput == null ? scale : gradOutput[row];
    }

    private void runShort(int first, int rows, FloatShortVectors vectors) {
        if (loss instanceof CosineEmbeddingLoss of) {
            vectors.cosine(of.margin(), a, b, length, c, gradA, gradB, gradOutput, scale, first, rows, losses);
        } else {
            vectors.triplet((TripletMarginLoss) loss, a, b, c, length, grads, gradOutput, scale, first, rows, losses);
        }
    }
}
