package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** One call of a loss of rows of scores with as many targets. */
final class DoubleClassRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<DoubleScratch> scratch;
    private double[] losses = new double[0];

    private ClassLoss loss;
    private double[] input;
    private int classes;
    private double[] target;
    private double[] weight;
    private double[] grad;
    private double[] gradOutput;
    private double scale;
    private int rows;

    DoubleClassRows(Backend backend, ThreadLocal<DoubleScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the arguments of a call, checked. */
    DoubleClassRows of(ClassLoss loss, double[] input, int classes, double[] target, double[] weight, double[] grad) {
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
    double[] losses(Threads threads, double scale, double[] gradOutput) {
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
        DoubleScratch mine = scratch.get();
        for (int row = from; row < to; row++) {
            double upstream = gradOutput == null ? scale : gradOutput[row];
            losses[row] = loss instanceof CrossEntropyLoss of
                    ? crossEntropy(of.labelSmoothing(), row * classes, upstream, mine)
                    : softMargin(row * classes, upstream, mine);
        }
    }

    private double crossEntropy(double smoothing, int at, double upstream, DoubleScratch mine) {
        double[] masses = mine.third(classes);
        if (smoothing == 0 && weight == null) {
            System.arraycopy(target, at, masses, 0, classes);
        } else {
            double least = smoothing / classes;
            for (int c = 0; c < classes; c++) {
                double mass = (1 - smoothing) * target[at + c] + least;
                masses[c] = (weight == null ? mass : weight[c] * mass);
            }
        }
        return DoubleMassRow.loss(backend, mine, input, grad, at, classes, upstream);
    }

    private double softMargin(int at, double upstream, DoubleScratch mine) {
        double[] hinges = mine.first(classes);
        double[] slopes = grad == null ? mine.second(classes) : grad;
        int slopesAt = grad == null ? 0 : at;
        DoubleLoops loops = backend.doubleLoops();
        double share = (upstream / classes);
        loops.bceWithLogits(input, at, target, at, hinges, 0, slopes, slopesAt, classes, share);
        if (weight != null) {
            loops.multiplied(hinges, 0, weight, 0, hinges, 0, classes, 1);
            loops.multiplied(slopes, slopesAt, weight, 0, slopes, slopesAt, classes, 1);
        }
        return mine.sum(backend.doubleReductions(), hinges, 0, classes) / classes;
    }
}
