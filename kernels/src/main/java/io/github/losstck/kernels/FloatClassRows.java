package io.github.losstck.kernels;

/** One call of a loss of rows of scores with as many targets. */
final class FloatClassRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<FloatScratch> scratch;
    private double[] losses = new double[0];

    private ClassLoss loss;
    private float[] input;
    private int classes;
    private float[] target;
    private float[] weight;
    private float[] grad;
    private float[] gradOutput;
    private double scale;
    private int rows;

    FloatClassRows(Backend backend, ThreadLocal<FloatScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the arguments of a call, checked. */
    FloatClassRows of(ClassLoss loss, float[] input, int classes, float[] target, float[] weight, float[] grad) {
        this.loss = loss;
        this.input = input;
        this.classes = classes;
        this.target = target;
        this.weight = weight;
        this.grad = grad;
        rows = input == null ? 0 : input.length / classes;
        if (losses.length < rows) {
            losses = new double[rows];
        }
        return this;
    }

    /** The losses of the rows; valid until the next call. Gradients are multiplied by the scale, or by each row's upstream. */
    double[] losses(Threads threads, double scale, float[] gradOutput) {
        this.scale = scale;
        this.gradOutput = gradOutput;
        threads.over(rows, this);
        return losses;
    }

    /** Forget the caller's arrays. */
    void clear() {
        of(null, null, 1, null, null, null);
        gradOutput = null;
    }

    @Override
    public void run(int from, int to) {
        FloatScratch mine = scratch.get();
        for (int row = from; row < to; row++) {
            double upstream = gradOutput == null ? scale : gradOutput[row];
            losses[row] = loss instanceof CrossEntropyLoss of
                    ? crossEntropy(of.labelSmoothing(), row * classes, upstream, mine)
                    : softMargin(row * classes, upstream, mine);
        }
    }

    private double crossEntropy(double smoothing, int at, double upstream, FloatScratch mine) {
        float[] masses = mine.third(classes);
        if (smoothing == 0 && weight == null) {
            System.arraycopy(target, at, masses, 0, classes);
        } else {
            double least = smoothing / classes;
            for (int c = 0; c < classes; c++) {
                double mass = (1 - smoothing) * target[at + c] + least;
                masses[c] = (float) (weight == null ? mass : weight[c] * mass);
            }
        }
        return FloatMassRow.loss(backend, mine, input, grad, at, classes, upstream);
    }

    private double softMargin(int at, double upstream, FloatScratch mine) {
        float[] hinges = mine.first(classes);
        float[] slopes = grad == null ? mine.second(classes) : grad;
        int slopesAt = grad == null ? 0 : at;
        FloatLoops loops = backend.floatLoops();
        float share = (float) (upstream / classes);
        loops.bceWithLogits(input, at, target, at, hinges, 0, slopes, slopesAt, classes, share);
        if (weight != null) {
            loops.multiplied(hinges, 0, weight, 0, hinges, 0, classes, 1);
            loops.multiplied(slopes, slopesAt, weight, 0, slopes, slopesAt, classes, 1);
        }
        return mine.sum(backend.floatReductions(), hinges, 0, classes) / classes;
    }
}
