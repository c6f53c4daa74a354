package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The frames [T, N, C] and labels of a CTC loss. What the call says of lengths is known when the recipe is written. */
final class CtcSequences {

    private final RecipeCall call;
    private final Term frames;
    private final boolean single;
    private final int[] targetLengths;
    private final int longest;

    /**
     * Read a call.
     *
     * @throws RecipeMisfitException if lengths, labels and frames do not fit together
     */
    CtcSequences(RecipeCall call, String name) {
        this.call = call;
        Term input = call.input(name);
        int rank = input.shape().rank();
        if ((rank != 2 && rank != 3) || input.shape().elements() == 0) {
            throw new RecipeMisfitException("frames must be of shape [T, N, C] or [T, C], not " + input.shape());
        }
        single = rank == 2;
        frames = single ? input.expandDims(1) : input;
        int[] frameCounts = lengths("input_lengths");
        if (Arrays.stream(frameCounts).anyMatch(count -> count > times())) {
            throw new RecipeMisfitException("there are " + times() + " frames, not " + Arrays.toString(frameCounts));
        }
        targetLengths = lengths("target_lengths");
        longest = Arrays.stream(targetLengths).max().getAsInt();
    }

    private int[] lengths(String name) {
        Tensor lengths = call.tensor(name);
        boolean integers = !lengths.dtype().isFloating() && lengths.dtype() != DType.BOOL;
        if (!integers || lengths.elements() != sequences()) {
            throw new RecipeMisfitException(
                    name + " must be " + sequences() + " integers, not " + lengths.dtype() + lengths.shape());
        }
        int[] values = IntStream.range(0, sequences())
                .map(n -> Math.toIntExact(lengths.longAt(n)))
                .toArray();
        if (Arrays.stream(values).anyMatch(length -> length < 0)) {
            throw new RecipeMisfitException(name + " must not be negative: " + Arrays.toString(values));
        }
        return values;
    }

    /** Whether the call is of one sequence, without a dimension of the batch. */
    boolean isSingle() {
        return single;
    }

    Term frames() {
        return frames;
    }

    int times() {
        return frames.shape().extent(0);
    }

    int sequences() {
        return frames.shape().extent(1);
    }

    /** The lengths of frames or labels, [N]. */
    Term counted(String name) {
        return call.input(name).reshape(Shape.of(sequences())).cast(DType.INT64);
    }

    /** What can be passed through: the labels with a blank before, between and behind them, [N, 2 L + 1]. */
    Term states() {
        Term blank = Term.constant(call.options().number("blank", 0), DType.INT64);
        Term last = blank.broadcastTo(Shape.of(sequences(), 1));
        if (longest == 0) {
            return last;
        }
        Term labels = labels();
        Term blanks = blank.broadcastTo(Shape.of(sequences(), longest, 1));
        return blanks.concat(labels.expandDims(2), 2)
                .reshape(Shape.of(sequences(), 2 * longest))
                .concat(last, 1);
    }

    /** The labels in rows [N, L], filled up with 0. */
    private Term labels() {
        Term targets = call.input("targets").cast(DType.INT64);
        Shape shape = targets.shape();
        if (shape.rank() == 2 && shape.extent(0) == sequences() && shape.extent(1) >= longest) {
            Term rows = targets.slice(1, 0, longest);
            Term meant = Positions.of(longest)
                    .binary(Binary.LT, counted("target_lengths").expandDims(1));
            return Term.where(meant, rows, rows.like(0));
        }
        if (shape.rank() != 1
                || shape.elements() != Arrays.stream(targetLengths).sum()) {
            throw new RecipeMisfitException(
                    "targets of shape " + shape + " are not those of lengths " + Arrays.toString(targetLengths));
        }
        return rowsOf(targets);
    }

    /** Rows of labels that stand one behind the other. */
    private Term rowsOf(Term targets) {
        Term rows = null;
        int start = 0;
        for (int length : targetLengths) {
            Term padding = targets.like(0).broadcastTo(Shape.of(longest - length));
            Term row = length == longest
                    ? targets.slice(0, start, start + length)
                    : length == 0
                            ? padding
                            : targets.slice(0, start, start + length).concat(padding, 0);
            rows = rows == null ? row.expandDims(0) : rows.concat(row.expandDims(0), 0);
            start += length;
        }
        return rows;
    }
}
