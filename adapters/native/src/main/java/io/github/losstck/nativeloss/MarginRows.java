package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;

/** Scores of shape [N, C], [C] or [] (a single class) as rows of classes, and the int64 classes that belong to them. */
final class MarginRows {

    private final Tensor input;
    private final int rows;
    private final int classes;

    private MarginRows(Tensor input, int rows, int classes) {
        this.input = input;
        this.rows = rows;
        this.classes = classes;
    }

    /**
     * Read the scores and check what the margin losses have in common.
     *
     * @throws LossArgumentException if the shape or a dtype is refused, or a gradient is asked of another input than the
     *     scores
     */
    static MarginRows of(LossCall call) {
        Tensor input = call.input("input");
        int rank = input.shape().rank();
        int classes = rank == 0 ? 1 : input.shape().extent(-1);
        if (rank > 2 || classes == 0) {
            throw new LossArgumentException(
                    "input must be of shape [N, C] or [C] with at least one class, got " + input.shape());
        }
        if (input.dtype() != DType.FLOAT64 && input.dtype() != DType.FLOAT32) {
            throw new LossArgumentException("input must be of dtype float64 or float32, got " + input.dtype());
        }
        if (call.input("target").dtype() != DType.INT64) {
            throw new LossArgumentException("target must hold classes of dtype int64, got "
                    + call.input("target").dtype());
        }
        for (String name : call.differentiate()) {
            if (!name.equals("input")) {
                throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
            }
        }
        return new MarginRows(input, rank == 2 ? input.shape().extent(0) : 1, classes);
    }

    int rows() {
        return rows;
    }

    int classes() {
        return classes;
    }

    /** Where the score of a class stands in the input. */
    int position(int row, int c) {
        return row * classes + c;
    }

    double score(int row, int c) {
        return input.doubleAt(position(row, c));
    }

    /** Margin - score of the target + score of the other, as if rounded once. */
    double missing(double margin, int row, int target, int other) {
        return CompensatedSums.of(margin, -score(row, target), score(row, other));
    }
}
