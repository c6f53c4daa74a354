package io.github.losstck.kernels;

import java.util.Arrays;

/** One call of a loss of rows of scores with class indices. */
final class FloatIndexRows implements Threads.Work {

    private final Backend backend;
    private final ThreadLocal<FloatScratch> scratch;
    private double[] losses = new double[0];

    private IndexLoss loss;
    private float[] input;
    private int classes;
    private int[] target;
    private float[] weight;
    private float[] grad;
    private float[] gradOutput;
    private double scale;
    private int rows;

    FloatIndexRows(Backend backend, ThreadLocal<FloatScratch> scratch) {
        this.backend = backend;
        this.scratch = scratch;
    }

    /** Take the arguments of a call, checked. */
    FloatIndexRows of(IndexLoss loss, float[] input, int classes, int[] target, float[] weight, float[] grad) {
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
        // All that is done for most elements of this one is to write a zero.
        int elements = loss instanceof NllLoss ? input.length / 8 : input.length;
        threads.over(rows, elements, this);
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
        if (classes <= FloatShortRows.LONGEST && !(loss instanceof NllLoss)) {
            int together = FloatShortRows.together(classes);
            for (int row = from; row < to; row += together) {
                runShort(row, Math.min(together, to - row), mine);
            }
            return;
        }
        if (loss instanceof NllLoss && grad != null) {
            Arrays.fill(grad, from * classes, to * classes, 0);
        }
        FloatSoftmax softmax = mine.softmax();
        for (int row = from; row < to; row++) {
            double upstream = gradOutput == null ? scale : gradOutput[row];
            if (loss instanceof CrossEntropyLoss of) {
                losses[row] = of.labelSmoothing() > 0
                        ? smoothed(of, row, upstream, mine)
                        : crossEntropy(of, row, upstream, mine, softmax);
            } else if (loss instanceof NllLoss of) {
                losses[row] = nll(of, row, upstream);
            } else if (loss instanceof MultiMarginLoss of) {
                losses[row] = multiMargin(of, row, upstream, mine);
            } else {
                losses[row] = multilabelMargin(row, upstream, mine);
            }
        }
    }

    private void runShort(int first, int rows, FloatScratch mine) {
        if (loss instanceof CrossEntropyLoss of && of.labelSmoothing() == 0) {
            mine.shortRows()
                    .indices(
                            input,
                            classes,
                            target,
                            of.ignoreIndex(),
                            weight,
                            grad,
                            gradOutput,
                            scale,
                            first,
                            rows,
                            losses);
        } else if (loss instanceof CrossEntropyLoss of) {
            smoothedShort(of, first, rows, mine.shortRows());
        } else if (loss instanceof MultiMarginLoss of) {
            mine.shortMargins().of(of, input, classes, target, weight, grad, gradOutput, scale, first, rows, losses);
        } else {
            for (int row = first; row < first + rows; row++) {
                double share = (gradOutput == null ? scale : gradOutput[row]) / classes;
                losses[row] = mine.shortMargins().ofMany(input, row * classes, classes, target, grad, share);
            }
        }
    }

    private void smoothedShort(CrossEntropyLoss of, int first, int rows, FloatShortRows shortRows) {
        float[] masses = shortRows.masses();
        for (int row = 0; row < rows; row++) {
            int y = target[first + row];
            for (int c = 0; c < classes; c++) {
                masses[row * classes + c] = y == of.ignoreIndex() ? 0 : mass(of.labelSmoothing(), y, c);
            }
        }
        shortRows.ofMasses(input, classes, grad, gradOutput, scale, first, rows, losses);
        for (int row = first; row < first + rows; row++) {
            losses[row] = target[row] == of.ignoreIndex() ? 0 : losses[row];
        }
    }

    private float mass(double smoothing, int y, int c) {
        double least = smoothing / classes * weight(c);
        return (float) (c == y ? least + (1 - smoothing) * weight(y) : least);
    }

    private double weight(int c) {
        return weight == null ? 1 : weight[c];
    }

    private double crossEntropy(
            CrossEntropyLoss of, int row, double upstream, FloatScratch mine, FloatSoftmax softmax) {
        int at = row * classes;
        int y = target[row];
        float[] e = grad == null ? mine.first(classes) : grad;
        int eAt = grad == null ? 0 : at;
        softmax.load(input, at, e, eAt, classes);
        boolean ignored = y == of.ignoreIndex();
        double factor = ignored ? 0 : upstream * weight(y);
        double slope = ignored ? 0 : factor * softmax.probabilityMinusOne(e[eAt + y]);
        if (grad != null) {
            backend.floatLoops().scaled(e, eAt, e, eAt, classes, (float) (factor / softmax.sum()));
            if (!ignored) {
                e[eAt + y] = (float) slope;
            }
        }
        return ignored ? 0 : weight(y) * softmax.negativeLog(input[at + y]);
    }

    private double smoothed(CrossEntropyLoss of, int row, double upstream, FloatScratch mine) {
        int y = target[row];
        boolean ignored = y == of.ignoreIndex();
        float[] masses = mine.third(classes);
        for (int c = 0; c < classes; c++) {
            masses[c] = ignored ? 0 : mass(of.labelSmoothing(), y, c);
        }
        double loss = FloatMassRow.loss(backend, mine, input, grad, row * classes, classes, masses, 0, upstream);
        return ignored ? 0 : loss;
    }

    private double nll(NllLoss of, int row, double upstream) {
        int at = row * classes;
        int y = target[row];
        if (y == of.ignoreIndex()) {
            return 0;
        }
        if (grad != null) {
            grad[at + y] = (float) (-weight(y) * upstream);
        }
        return -weight(y) * input[at + y];
    }

    private double multiMargin(MultiMarginLoss of, int row, double upstream, FloatScratch mine) {
        int at = row * classes;
        int y = target[row];
        float[] hinges = mine.first(classes);
        float[] slopes = grad == null ? mine.second(classes) : grad;
        int slopesAt = grad == null ? 0 : at;
        float share = (float) (upstream * weight(y) / classes);
        float lead = (float) (of.margin() - input[at + y]);
        if (of.p() == 1) {
            backend.floatLoops().hinges(input, at, hinges, 0, slopes, slopesAt, classes, share, lead);
        } else {
            backend.floatLoops().squaredHinges(input, at, hinges, 0, slopes, slopesAt, classes, share, lead);
        }
        hinges[y] = 0;
        if (grad != null) {
            slopes[at + y] = 0;
            slopes[at + y] = (float) -mine.sum(slopes, slopesAt, classes);
        }
        double sum = mine.sum(hinges, 0, classes);
        return sum == 0 ? 0 : weight(y) * sum / classes;
    }

    private double multilabelMargin(int row, double upstream, FloatScratch mine) {
        int at = row * classes;
        float[] hinges = mine.first(classes);
        float[] hits = mine.second(2 * classes);
        float[] counted = mine.third(2 * classes);
        Arrays.fill(counted, 0, classes, 1);
        int targets = 0;
        while (targets < classes && target[at + targets] >= 0) {
            counted[target[at + targets++]] = 0;
        }
        float[] slopes = grad == null ? counted : grad;
        int slopesAt = grad == null ? classes : at;
        Arrays.fill(slopes, slopesAt, slopesAt + classes, 0);
        float share = (float) (upstream / classes);
        double sum = 0;
        for (int k = 0; k < targets; k++) {
            int y = target[at + k];
            float lead = 1 - input[at + y];
            backend.floatLoops()
                    .chosenHinges(
                            input, at, counted, 0, slopes, slopesAt, hinges, 0, slopes, slopesAt, hits, 0, classes,
                            share, lead);
            sum += mine.sum(hinges, 0, classes);
            slopes[slopesAt + y] -= (float) (share * mine.sum(hits, 0, classes));
        }
        return sum / classes;
    }
}
