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
        threads.over(rows, input.length, this);
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
        if (classes <= DoubleShortRows.LONGEST && loss instanceof CrossEntropyLoss of) {
            int together = DoubleShortRows.together(classes);
            for (int row = from; row < to; row += together) {
                int rows = Math.min(together, to - row);
                setMasses(
                        of.labelSmoothing(),
                        row * classes,
                        rows * classes,
                        mine.shortRows().masses());
                mine.shortRows().ofMasses(input, classes, grad, gradOutput, scale, row, rows, losses);
            }
            return;
        }
        if (classes <= DoubleShortRows.LONGEST) {
            int together = DoubleShortRows.together(classes);
            for (int row = from; row < to; row += together) {
                softMargins(row, Math.min(together, to - row), mine);
            }
            return;
        }
        for (int row = from; row < to; row++) {
            double upstream = gradOutput == null ? scale : gradOutput[row];
            losses[row] = loss instanceof CrossEntropyLoss of
                    ? crossEntropy(of.labelSmoothing(), row * classes, upstream, mine)
                    : softMargin(row * classes, upstream, mine);
        }
    }

    private double crossEntropy(double smoothing, int at, double upstream, DoubleScratch mine) {
        if (smoothing == 0 && weight == null) {
            return DoubleMassRow.loss(backend, mine, input, grad, at, classes, target, at, upstream);
        }
        double[] masses = mine.third(classes);
        setMasses(smoothing, at, classes, masses);
        return DoubleMassRow.loss(backend, mine, input, grad, at, classes, masses, 0, upstream);
    }

    private void setMasses(double smoothing, int at, int n, double[] masses) {
        if (smoothing == 0 && weight == null) {
            System.arraycopy(target, at, masses, 0, n);
            return;
        }
        double least = smoothing / classes;
        for (int i = 0; i < n; i++) {
            double mass = (1 - smoothing) * target[at + i] + least;
            masses[i] = (weight == null ? mass : weight[i % classes] * mass);
        }
    }

    /** Many short rows at once. */
    private void softMargins(int first, int rows, DoubleScratch mine) {
        int at = first * classes;
        double[] hinges = mine.first(DoubleScratch.BLOCK);
        double[] slopes = mine.second(DoubleScratch.BLOCK);
        backend.doubleLoops().bceWithLogits(input, at, target, at, hinges, 0, slopes, 0, rows * classes, 1, mine.lanes);
        for (int row = 0; row < rows; row++) {
            double share = (gradOutput == null ? scale : gradOutput[first + row]) / classes;
            double sum = 0;
            int from = row * classes;
            for (int c = 0; c < classes; c++) {
                sum += weight == null ? hinges[from + c] : weight[c] * hinges[from + c];
            }
            losses[first + row] = sum / classes;
            for (int c = 0; c < classes && grad != null; c++) {
                double w = weight == null ? share : share * weight[c];
                grad[at + from + c] = (w * slopes[from + c]);
            }
        }
    }

    private double softMargin(int at, double upstream, DoubleScratch mine) {
        double[] hinges = mine.first(classes);
        double[] slopes = grad == null ? mine.second(classes) : grad;
        int slopesAt = grad == null ? 0 : at;
        DoubleLoops loops = backend.doubleLoops();
        double share = (upstream / classes);
        loops.bceWithLogits(input, at, target, at, hinges, 0, slopes, slopesAt, classes, share, mine.lanes);
        if (weight != null) {
            loops.multiplied(hinges, 0, weight, 0, hinges, 0, classes, 1);
            loops.multiplied(slopes, slopesAt, weight, 0, slopes, slopesAt, classes, 1);
        }
        return mine.sum(hinges, 0, classes) / classes;
    }
}
