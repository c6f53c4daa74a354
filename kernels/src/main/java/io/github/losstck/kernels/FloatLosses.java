package io.github.losstck.kernels;

/**
 * Losses of float32 arrays, with their gradients in the same pass. Got from {@link Kernels#floats}; keep it: it holds what a call
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
public final class FloatLosses {

    private final Backend backend;
    private final Threads threads;
    private final ThreadLocal<FloatScratch> scratch;
    private final ThreadLocal<FloatCalls> calls = new ThreadLocal<>();

    FloatLosses(Backend backend, Threads threads) {
        this.backend = backend;
        this.threads = threads;
        scratch = ThreadLocal.withInitial(() -> new FloatScratch(backend));
    }

    /** Taken while a call runs: one that is made within it, on the same thread, has its own. */
    private FloatCalls take() {
        FloatCalls mine = calls.get();
        if (mine == null) {
            return new FloatCalls(backend, scratch);
        }
        calls.set(null);
        return mine;
    }

    private void giveBack(FloatCalls mine) {
        mine.clear();
        calls.set(mine);
    }

    private static double divisor(Reduction reduction, double count) {
        return reduction == Reduction.MEAN ? count : 1;
    }

    /** The reduced loss, without weights and with nothing upstream. */
    public float loss(ElementLoss loss, float[] input, float[] target, float[] gradInput, Reduction reduction) {
        return loss(loss, input, target, null, gradInput, reduction, 1);
    }

    /**
     * The reduced loss of an input and a target.
     *
     * @param weight multiplies the loss of each element; a mean is over the elements all the same
     */
    public float loss(
            ElementLoss loss,
            float[] input,
            float[] target,
            float[] weight,
            float[] gradInput,
            Reduction reduction,
            float gradOutput) {
        require(input, target, weight, gradInput);
        double divisor = divisor(reduction, input.length);
        FloatCalls mine = take();
        try {
            mine.elements.of(loss, input, target, null).weighted(weight).gradients(gradInput, null);
            return (float) (mine.elements.sum(threads, gradOutput / divisor) / divisor);
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
            float[] input,
            float[] target,
            float[] weight,
            float[] output,
            float[] gradInput,
            float[] gradOutput) {
        require(input, target, weight, gradInput);
        requireEach(input.length, "input", output, gradOutput);
        FloatCalls mine = take();
        try {
            mine.elements.of(loss, input, target, null).weighted(weight).gradients(gradInput, null);
            mine.elements.each(threads, output, gradOutput);
        } finally {
            giveBack(mine);
        }
    }

    /** The reduced loss of three arrays: two scores and a label, or input, target and variance; the gradients are by the first and by the second score or by the variance. */
    public float loss(
            PairLoss loss,
            float[] first,
            float[] second,
            float[] third,
            float[] gradFirst,
            float[] gradOther,
            Reduction reduction,
            float gradOutput) {
        require(first, second, third, gradFirst, gradOther);
        double divisor = divisor(reduction, first.length);
        FloatCalls mine = take();
        try {
            mine.elements.of(loss, first, second, third).gradients(gradFirst, gradOther);
            return (float) (mine.elements.sum(threads, gradOutput / divisor) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each element of three arrays, as above. */
    public void losses(
            PairLoss loss,
            float[] first,
            float[] second,
            float[] third,
            float[] output,
            float[] gradFirst,
            float[] gradOther,
            float[] gradOutput) {
        require(first, second, third, gradFirst, gradOther);
        requireEach(first.length, "first", output, gradOutput);
        FloatCalls mine = take();
        try {
            mine.elements.of(loss, first, second, third).gradients(gradFirst, gradOther);
            mine.elements.each(threads, output, gradOutput);
        } finally {
            giveBack(mine);
        }
    }

    /** The reduced loss of rows and their classes, without weights and with nothing upstream. */
    public float loss(
            IndexLoss loss, float[] input, int classes, int[] target, float[] gradInput, Reduction reduction) {
        return loss(loss, input, classes, target, null, gradInput, reduction, 1);
    }

    /**
     * The reduced loss of rows of scores and their classes.
     *
     * @param classes the length of a row
     * @param target a class for each row; for {@link MultilabelMarginLoss} as many as inputs
     * @param weight a weight for each class; none for {@link MultilabelMarginLoss}
     */
    public float loss(
            IndexLoss loss,
            float[] input,
            int classes,
            int[] target,
            float[] weight,
            float[] gradInput,
            Reduction reduction,
            float gradOutput) {
        int rows = rows(loss, input, classes, target, weight, gradInput);
        FloatCalls mine = take();
        try {
            boolean weighted = loss instanceof CrossEntropyLoss || loss instanceof NllLoss;
            double divisor = divisor(reduction, weighted ? mine.weights(target, Indices.ignored(loss), weight) : rows);
            mine.indexRows.of(loss, input, classes, target, weight, gradInput);
            return (float) (mine.sum(mine.indexRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each row of scores and its class, as above; output and gradOutput have an element for each row. */
    public void losses(
            IndexLoss loss,
            float[] input,
            int classes,
            int[] target,
            float[] weight,
            float[] output,
            float[] gradInput,
            float[] gradOutput) {
        int rows = rows(loss, input, classes, target, weight, gradInput);
        requireEach(rows, "the rows", output, gradOutput);
        FloatCalls mine = take();
        try {
            mine.indexRows.of(loss, input, classes, target, weight, gradInput);
            FloatCalls.write(mine.indexRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int rows(
            IndexLoss loss, float[] input, int classes, int[] target, float[] weight, float[] gradInput) {
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
    public float loss(
            ClassLoss loss,
            float[] input,
            int classes,
            float[] target,
            float[] weight,
            float[] gradInput,
            Reduction reduction,
            float gradOutput) {
        int rows = rows(input, classes, target, weight, gradInput);
        double divisor = divisor(reduction, rows);
        FloatCalls mine = take();
        try {
            mine.classRows.of(loss, input, classes, target, weight, gradInput);
            return (float) (mine.sum(mine.classRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each row of scores and its row of targets, as above; output and gradOutput have an element for each row. */
    public void losses(
            ClassLoss loss,
            float[] input,
            int classes,
            float[] target,
            float[] weight,
            float[] output,
            float[] gradInput,
            float[] gradOutput) {
        int rows = rows(input, classes, target, weight, gradInput);
        requireEach(rows, "the rows", output, gradOutput);
        FloatCalls mine = take();
        try {
            mine.classRows.of(loss, input, classes, target, weight, gradInput);
            FloatCalls.write(mine.classRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int rows(float[] input, int classes, float[] target, float[] weight, float[] gradInput) {
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
    public float loss(
            CosineEmbeddingLoss loss,
            float[] input1,
            float[] input2,
            int length,
            float[] target,
            float[] gradInput1,
            float[] gradInput2,
            Reduction reduction,
            float gradOutput) {
        int rows = pairs(input1, input2, length, target, gradInput1, gradInput2);
        double divisor = divisor(reduction, rows);
        FloatCalls mine = take();
        try {
            mine.vectorRows.of(loss, input1, input2, target, length).gradients(gradInput1, gradInput2, null);
            return (float) (mine.sum(mine.vectorRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each pair of rows, as above; output and gradOutput have an element for each pair. */
    public void losses(
            CosineEmbeddingLoss loss,
            float[] input1,
            float[] input2,
            int length,
            float[] target,
            float[] output,
            float[] gradInput1,
            float[] gradInput2,
            float[] gradOutput) {
        int rows = pairs(input1, input2, length, target, gradInput1, gradInput2);
        requireEach(rows, "the pairs", output, gradOutput);
        FloatCalls mine = take();
        try {
            mine.vectorRows.of(loss, input1, input2, target, length).gradients(gradInput1, gradInput2, null);
            FloatCalls.write(mine.vectorRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int pairs(
            float[] input1, float[] input2, int length, float[] target, float[] gradInput1, float[] gradInput2) {
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
    public float loss(
            TripletMarginLoss loss,
            float[] anchor,
            float[] positive,
            float[] negative,
            int length,
            float[] gradAnchor,
            float[] gradPositive,
            float[] gradNegative,
            Reduction reduction,
            float gradOutput) {
        int rows = triples(anchor, positive, negative, length, gradAnchor, gradPositive, gradNegative);
        double divisor = divisor(reduction, rows);
        FloatCalls mine = take();
        try {
            mine.vectorRows.of(loss, anchor, positive, negative, length);
            mine.vectorRows.gradients(gradAnchor, gradPositive, gradNegative);
            return (float) (mine.sum(mine.vectorRows.losses(threads, gradOutput / divisor, null), rows) / divisor);
        } finally {
            giveBack(mine);
        }
    }

    /** The loss of each triple of rows, as above; output and gradOutput have an element for each triple. */
    public void losses(
            TripletMarginLoss loss,
            float[] anchor,
            float[] positive,
            float[] negative,
            int length,
            float[] output,
            float[] gradAnchor,
            float[] gradPositive,
            float[] gradNegative,
            float[] gradOutput) {
        int rows = triples(anchor, positive, negative, length, gradAnchor, gradPositive, gradNegative);
        requireEach(rows, "the triples", output, gradOutput);
        FloatCalls mine = take();
        try {
            mine.vectorRows.of(loss, anchor, positive, negative, length);
            mine.vectorRows.gradients(gradAnchor, gradPositive, gradNegative);
            FloatCalls.write(mine.vectorRows.losses(threads, 1, gradOutput), output);
        } finally {
            giveBack(mine);
        }
    }

    private static int triples(
            float[] anchor, float[] positive, float[] negative, int length, float[] ofA, float[] ofP, float[] ofN) {
        int rows = Lengths.rows(anchor.length, "length", length);
        Lengths.required("positive", positive, "anchor", anchor.length);
        Lengths.required("negative", negative, "anchor", anchor.length);
        Lengths.require("gradAnchor", ofA, "anchor", anchor.length);
        Lengths.require("gradPositive", ofP, "anchor", anchor.length);
        Lengths.require("gradNegative", ofN, "anchor", anchor.length);
        return rows;
    }

    private static void require(float[] input, float[] target, float[] weight, float[] gradInput) {
        Lengths.required("target", target, "input", input.length);
        Lengths.require("weight", weight, "input", input.length);
        Lengths.require("gradInput", gradInput, "input", input.length);
    }

    private static void require(float[] first, float[] second, float[] third, float[] gradFirst, float[] gradOther) {
        Lengths.required("second", second, "first", first.length);
        Lengths.required("third", third, "first", first.length);
        Lengths.require("gradFirst", gradFirst, "first", first.length);
        Lengths.require("gradOther", gradOther, "first", first.length);
    }

    private static void requireEach(int count, String like, float[] output, float[] gradOutput) {
        Lengths.required("output", output, like, count);
        Lengths.require("gradOutput", gradOutput, like, count);
    }
}
