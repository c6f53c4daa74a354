package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/**
 * The arguments of a CTC loss, checked: frames of shape [T, N, C] or [T, C], targets in rows of shape [N, S], or one behind
 * the other, and for each sequence how much of both is meant.
 */
final class CtcBatch {

    private final Tensor frames;
    private final Tensor targets;
    private final int sequences;
    private final int[] inputLengths;
    private final int[] targetLengths;
    private final int blank;

    /**
     * Read the arguments of a call.
     *
     * @param name the input that holds the frames
     * @throws LossArgumentException if the framework would refuse them, or a label is no class
     */
    CtcBatch(LossCall call, String name, TorchVersion version) {
        frames = call.input(name);
        targets = call.input("targets");
        int rank = frames.shape().rank();
        if (frames.dtype() != DType.FLOAT64 && frames.dtype() != DType.FLOAT32) {
            throw new LossArgumentException(name + " must be of dtype float64 or float32, got " + frames.dtype());
        }
        if (rank != 2 && rank != 3) {
            throw new LossArgumentException(name + " must be of shape [T, N, C] or [T, C], got " + frames.shape());
        }
        boolean noSequences = rank == 3 && frames.shape().extent(1) == 0;
        if (frames.elements() == 0 && (version.has(2, 8) || !noSequences)) {
            throw new LossArgumentException(name + " must not be empty, got shape " + frames.shape());
        }
        sequences = rank == 3 ? frames.shape().extent(1) : 1;
        inputLengths = lengths(call, "input_lengths", frames.shape().extent(0));
        targetLengths = lengths(call, "target_lengths", Integer.MAX_VALUE);
        blank = (int) inClasses(OptionReader.integer(call, "blank", 0), "blank");
        requireTargets();
        for (String wanted : call.differentiate()) {
            if (!wanted.equals(name)) {
                throw new LossArgumentException(call.function() + " is not differentiable with respect to " + wanted);
            }
        }
    }

    private int[] lengths(LossCall call, String name, int most) {
        Tensor lengths = call.input(name);
        if (lengths.dtype().isFloating() || lengths.dtype() == DType.BOOL) {
            throw new LossArgumentException(name + " must be integers, got " + lengths.dtype());
        }
        boolean fits = lengths.elements() == sequences && lengths.shape().rank() <= 1;
        if (!fits || (lengths.shape().rank() == 0 && isBatched())) {
            throw new LossArgumentException(
                    name + " must be one a sequence, shape [" + sequences + "], got " + lengths.shape());
        }
        int[] values = new int[sequences];
        for (int n = 0; n < sequences; n++) {
            long length = lengths.longAt(n);
            if (length < 0 || length > most) {
                throw new LossArgumentException(
                        name + " must be in [0, " + most + "], got " + length + " at position " + n);
            }
            values[n] = (int) length;
        }
        return values;
    }

    private long inClasses(long index, String what) {
        if (index < 0 || index >= classes()) {
            throw new LossArgumentException(what + " must be a class in [0, " + (classes() - 1) + "], got " + index);
        }
        return index;
    }

    private void requireTargets() {
        Shape shape = targets.shape();
        if (targets.dtype().isFloating()) {
            throw new LossArgumentException("targets must be integers, got " + targets.dtype());
        }
        int total = 0;
        int longest = 0;
        for (int length : targetLengths) {
            total = Math.addExact(total, length);
            longest = Math.max(longest, length);
        }
        boolean fits = shape.rank() == 1
                ? shape.extent(0) == total
                : shape.rank() == 2 && shape.extent(0) == sequences && shape.extent(1) >= longest;
        if (!fits) {
            throw new LossArgumentException("targets must be of shape [" + sequences + ", S] with S >= " + longest
                    + " or of shape [" + total + "], got " + shape);
        }
    }

    boolean isBatched() {
        return frames.shape().rank() == 3;
    }

    int sequences() {
        return sequences;
    }

    int classes() {
        return frames.shape().extent(-1);
    }

    int blank() {
        return blank;
    }

    int inputLength(int n) {
        return inputLengths[n];
    }

    int targetLength(int n) {
        return targetLengths[n];
    }

    /** Where the frames of a time and sequence begin. */
    int position(int t, int n) {
        return (t * sequences + n) * classes();
    }

    /** The numbers of one frame. */
    double[] frame(int t, int n) {
        double[] frame = new double[classes()];
        for (int c = 0; c < frame.length; c++) {
            frame[c] = frames.doubleAt(position(t, n) + c);
        }
        return frame;
    }

    /** The labels of one sequence. */
    int[] labels(int n) {
        int start = 0;
        if (targets.shape().rank() == 2) {
            start = n * targets.shape().extent(1);
        } else {
            for (int before = 0; before < n; before++) {
                start += targetLengths[before];
            }
        }
        int[] labels = new int[targetLengths[n]];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (int) inClasses(targets.longAt(start + i), "the label at position " + (start + i));
        }
        return labels;
    }
}
