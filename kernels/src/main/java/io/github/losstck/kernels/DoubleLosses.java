package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/**
 * Losses of float64 arrays, with their gradients in the same pass. Got from {@link Kernels#doubles}; keep it: it holds what a call
 * needs, so that a call on one thread allocates nothing. Any number of threads may use it.
 *
 * <p>In all methods: arrays are row-major; {@code weight} and every gradient may be null; output and gradients are
 * overwritten, and may be neither arrays that are read nor one another, which nothing checks; {@code gradOutput} is what the loss weighs upstream, 1 for the loss itself. {@code loss} reduces, {@code losses}
 * keeps the loss of each element or row, which is the reduction {@code none}. The mean of nothing is NaN. Sums are taken in double
 * precision or better and rounded once.
 *
 * <p>An argument that does not fit (lengths that differ, a class that is none) is refused with an IllegalArgumentException; what is
 * then in output and gradients is undefined.
 */
public final class DoubleLosses {

    private final Backend backend;
    private final Threads threads;
    private final ThreadLocal<DoubleScratch> scratch;
    private final ThreadLocal<DoubleCalls> calls = new ThreadLocal<>();

    DoubleLosses(Backend backend, Threads threads) {
        this.backend = backend;
        this.threads = threads;
        scratch = ThreadLocal.withInitial(() -> new DoubleScratch(backend));
    }

    /** Taken while a call runs: one that is made within it, on the same thread, has its own. */
    private DoubleCalls take() {
        DoubleCalls mine = calls.get();
        if (mine == null) {
            return new DoubleCalls(backend, scratch);
        }
        calls.set(null);
        return mine;
    }

    private void giveBack(DoubleCalls mine) {
        mine.clear();
        calls.set(mine);
    }

    private static double divisor(Reduction reduction, double count) {
        return reduction == Reduction.MEAN ? count : 1;
    }

    /** The reduced loss, without weights and with nothing upstream. */
    public double loss(ElementLoss loss, double[] input, double[] target, double[] gradInput, Reduction reduction) {
        return loss(loss, input, target, null, gradInput, reduction, 1);
    }

    /**
     * The reduced loss of an input and a target.
     *
     * @param weight multiplies the loss of each element; a mean is over the elements all the same
     */
    public double loss(
            ElementLoss loss,
            double[] input,
            double[] target,
            double[] weight,
            double[] gradInput,
            Reduction reduction,
            double gradOutput) {
        require(input, target, weight, gradInput);
        double divisor = divisor(reduction, input.length);
        DoubleCalls mine = take();
        try {
            mine.elements.of(loss, input, target, null).weighted(weight).gradients(gradInput, null);
            return (mine.elements.sum(threads, gradOutput / divisor) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /**
     * The loss of each element of an input and a target.
     *
     * @param gradOutput what each loss weighs upstream; null for 1
     */
    public void losses(
            ElementLoss loss,
            double[] input,
            double[] target,
            double[] weight,
            double[] output,
            double[] gradInput,
            double[] gradOutput) {
        require(input, target, weight, gradInput);
        requireEach(input.length, "input", output, gradOutput);
        DoubleCalls mine = take();
        try {
            mine.elements.of(loss, input, target, null).weighted(weight).gradients(gradInput, null);
            mine.elements.each(threads, output, gradOutput);
        } finally {
            giveBack(mine);
        }
    }

    /** The reduced loss of three arrays: two scores and a label, or input, target and variance; the gradients are by the first and by the second score or by the variance. */
    public double loss(
            PairLoss loss,
            double[] first,
            double[] second,
            double[] third,
            double[] gradFirst,
            double[] gradOther,
            Reduction reduction,
            double gradOutput) {
        require(first, second, third, gradFirst, gradOther);
        double divisor = divisor(reduction, first.length);
        DoubleCalls mine = take();
        try {
            mine.elements.of(loss, first, second, third).gradients(gradFirst, gradOther);
            return (mine.elements.sum(threads, gradOutput / divisor) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each element of three arrays, as above. */
    public void losses(
            PairLoss loss,
            double[] first,
            double[] second,
            double[] third,
            double[] output,
            double[] gradFirst,
            double[] gradOther,
            double[] gradOutput) {
        require(first, second, third, gradFirst, gradOther);
        requireEach(first.length, "first", output, gradOutput);
        DoubleCalls mine = take();
        try {
            mine.elements.of(loss, first, second, third).gradients(gradFirst, gradOther);
            mine.elements.each(threads, output, gradOutput);
        } finally {
            giveBack(mine);
        }
    }

    /** The reduced loss of rows and their classes, without weights and with nothing upstream. */
    public double loss(
            IndexLoss loss, double[] input, int classes, int[] target, double[] gradInput, Reduction reduction) {
        return loss(loss, input, classes, target, null, gradInput, reduction, 1);
    }

    /**
     * The reduced loss of rows of scores and their classes.
     *
     * @param classes the length of a row
     * @param target a class for each row; for {@link MultilabelMarginLoss} as many as inputs
     * @param weight a weight for each class; none for {@link MultilabelMarginLoss}
     */
    public double loss(
            IndexLoss loss,
            double[] input,
            int classes,
            int[] target,
            double[] weight,
            double[] gradInput,
            Reduction reduction,
            double gradOutput) {
        int rows = rows(loss, input, classes, target, weight, gradInput);
        DoubleCalls mine = take();
        try {
            boolean weighted = loss instanceof CrossEntropyLoss || loss instanceof NllLoss;
            double divisor = divisor(reduction, weighted ? mine.weights(target, Indices.ignored(loss), weight) : rows);
            mine.indexRows.of(loss, input, classes, target, weight, gradInput);
            return (mine.sum(mine.indexRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each row of scores and its class, as above; output and gradOutput have an element for each row. */
    public void losses(
            IndexLoss loss,
            double[] input,
            int classes,
            int[] target,
            double[] weight,
            double[] output,
            double[] gradInput,
            double[] gradOutput) {
        int rows = rows(loss, input, classes, target, weight, gradInput);
        requireEach(rows, "the rows", output, gradOutput);
        DoubleCalls mine = take();
        try {
            mine.indexRows.of(loss, input, classes, target, weight, gradInput);
            DoubleCalls.write(mine.indexRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int rows(
            IndexLoss loss, double[] input, int classes, int[] target, double[] weight, double[] gradInput) {
        int rows = Lengths.rows(input.length, "classes", classes);
        if (loss instanceof MultilabelMarginLoss) {
            Lengths.required("target", target, "input", input.length);
        } else {
            Lengths.required("target", target, "the rows", rows);
        }
        if (loss instanceof MultilabelMarginLoss && weight != null) {
            throw new IllegalArgumentException("weight must be null: a MultilabelMarginLoss has none");
        }
        Lengths.require("weight", weight, "the classes", classes);
        Lengths.require("gradInput", gradInput, "input", input.length);
        Indices.require(loss, target, classes);
        return rows;
    }

    /**
     * The reduced loss of rows of scores and rows of as many targets.
     *
     * @param classes the length of a row
     * @param weight a weight for each class
     */
    public double loss(
            ClassLoss loss,
            double[] input,
            int classes,
            double[] target,
            double[] weight,
            double[] gradInput,
            Reduction reduction,
            double gradOutput) {
        int rows = rows(input, classes, target, weight, gradInput);
        double divisor = divisor(reduction, rows);
        DoubleCalls mine = take();
        try {
            mine.classRows.of(loss, input, classes, target, weight, gradInput);
            return (mine.sum(mine.classRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each row of scores and its row of targets, as above; output and gradOutput have an element for each row. */
    public void losses(
            ClassLoss loss,
            double[] input,
            int classes,
            double[] target,
            double[] weight,
            double[] output,
            double[] gradInput,
            double[] gradOutput) {
        int rows = rows(input, classes, target, weight, gradInput);
        requireEach(rows, "the rows", output, gradOutput);
        DoubleCalls mine = take();
        try {
            mine.classRows.of(loss, input, classes, target, weight, gradInput);
            DoubleCalls.write(mine.classRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int rows(double[] input, int classes, double[] target, double[] weight, double[] gradInput) {
        int rows = Lengths.rows(input.length, "classes", classes);
        Lengths.required("target", target, "input", input.length);
        Lengths.require("weight", weight, "the classes", classes);
        Lengths.require("gradInput", gradInput, "input", input.length);
        return rows;
    }

    /**
     * The reduced loss of pairs of rows.
     *
     * @param length of a row
     * @param target a label for each pair, 1 or -1
     */
    public double loss(
            CosineEmbeddingLoss loss,
            double[] input1,
            double[] input2,
            int length,
            double[] target,
            double[] gradInput1,
            double[] gradInput2,
            Reduction reduction,
            double gradOutput) {
        int rows = pairs(input1, input2, length, target, gradInput1, gradInput2);
        double divisor = divisor(reduction, rows);
        DoubleCalls mine = take();
        try {
            mine.vectorRows.of(loss, input1, input2, target, length).gradients(gradInput1, gradInput2, null);
            return (mine.sum(mine.vectorRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each pair of rows, as above; output and gradOutput have an element for each pair. */
    public void losses(
            CosineEmbeddingLoss loss,
            double[] input1,
            double[] input2,
            int length,
            double[] target,
            double[] output,
            double[] gradInput1,
            double[] gradInput2,
            double[] gradOutput) {
        int rows = pairs(input1, input2, length, target, gradInput1, gradInput2);
        requireEach(rows, "the pairs", output, gradOutput);
        DoubleCalls mine = take();
        try {
            mine.vectorRows.of(loss, input1, input2, target, length).gradients(gradInput1, gradInput2, null);
            DoubleCalls.write(mine.vectorRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int pairs(
            double[] input1, double[] input2, int length, double[] target, double[] gradInput1, double[] gradInput2) {
        int rows = Lengths.rows(input1.length, "length", length);
        Lengths.required("input2", input2, "input1", input1.length);
        Lengths.required("target", target, "the pairs", rows);
        Lengths.require("gradInput1", gradInput1, "input1", input1.length);
        Lengths.require("gradInput2", gradInput2, "input1", input1.length);
        return rows;
    }

    /**
     * The reduced loss of triples of rows.
     *
     * @param length of a row
     */
    public double loss(
            TripletMarginLoss loss,
            double[] anchor,
            double[] positive,
            double[] negative,
            int length,
            double[] gradAnchor,
            double[] gradPositive,
            double[] gradNegative,
            Reduction reduction,
            double gradOutput) {
        int rows = triples(anchor, positive, negative, length, gradAnchor, gradPositive, gradNegative);
        double divisor = divisor(reduction, rows);
        DoubleCalls mine = take();
        try {
            mine.vectorRows.of(loss, anchor, positive, negative, length);
            mine.vectorRows.gradients(gradAnchor, gradPositive, gradNegative);
            return (mine.sum(mine.vectorRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each triple of rows, as above; output and gradOutput have an element for each triple. */
    public void losses(
            TripletMarginLoss loss,
            double[] anchor,
            double[] positive,
            double[] negative,
            int length,
            double[] output,
            double[] gradAnchor,
            double[] gradPositive,
            double[] gradNegative,
            double[] gradOutput) {
        int rows = triples(anchor, positive, negative, length, gradAnchor, gradPositive, gradNegative);
        requireEach(rows, "the triples", output, gradOutput);
        DoubleCalls mine = take();
        try {
            mine.vectorRows.of(loss, anchor, positive, negative, length);
            mine.vectorRows.gradients(gradAnchor, gradPositive, gradNegative);
            DoubleCalls.write(mine.vectorRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int triples(
            double[] anchor, double[] positive, double[] negative, int length, double[] ofA, double[] ofP, double[] ofN) {
        int rows = Lengths.rows(anchor.length, "length", length);
        Lengths.required("positive", positive, "anchor", anchor.length);
        Lengths.required("negative", negative, "anchor", anchor.length);
        Lengths.require("gradAnchor", ofA, "anchor", anchor.length);
        Lengths.require("gradPositive", ofP, "anchor", anchor.length);
        Lengths.require("gradNegative", ofN, "anchor", anchor.length);
        return rows;
    }

    private static void require(double[] input, double[] target, double[] weight, double[] gradInput) {
        Lengths.required("target", target, "input", input.length);
        Lengths.require("weight", weight, "input", input.length);
        Lengths.require("gradInput", gradInput, "input", input.length);
    }

    private static void require(double[] first, double[] second, double[] third, double[] gradFirst, double[] gradOther) {
        Lengths.required("second", second, "first", first.length);
        Lengths.required("third", third, "first", first.length);
        Lengths.require("gradFirst", gradFirst, "first", first.length);
        Lengths.require("gradOther", gradOther, "first", first.length);
    }

    private static void requireEach(int count, String like, double[] output, double[] gradOutput) {
        Lengths.required("output", output, like, count);
        Lengths.require("gradOutput", gradOutput, like, count);
    }
}
