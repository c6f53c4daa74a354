package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/**
 * The target classes of rows of scores, checked. Scores are of shape [C], [N, C] or [N, C, d1, ...], targets of that shape
 * without C. A target that equals {@code ignore_index} counts for nothing, whatever its value.
 */
final class ClassIndices {

    private static final int IGNORED = -1;

    private final int[] classes;

    private ClassIndices(int[] classes) {
        this.classes = classes;
    }

    /** The rows of scores: along dimension 1, or 0 where there is no batch. */
    static RowLayout layout(Shape scores) {
        if (scores.rank() == 0) {
            throw new LossArgumentException("input must have a dimension of classes, got shape []");
        }
        return RowLayout.along(scores, scores.rank() == 1 ? 0 : 1);
    }

    /**
     * Read and check the targets of a call.
     *
     * @throws LossArgumentException if shape, dtype or a class is refused, or if an input is to be differentiated for which
     *     PyTorch has no derivative
     */
    static ClassIndices of(LossCall call, RowLayout layout, TorchVersion version) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        requireDtypes(call, input, target, version);
        requireShape(call, layout, version);
        for (String name : call.differentiate()) {
            if (!name.equals("input")) {
                throw new LossArgumentException(
                        call.function() + " of class indices is not differentiable with respect to " + name);
            }
        }
        long ignored = OptionReader.integer(call, "ignore_index", -100);
        int[] classes = new int[layout.rows()];
        for (int row = 0; row < classes.length; row++) {
            long index = target.longAt(row);
            if (index != ignored && (index < 0 || index >= layout.length())) {
                throw new LossArgumentException("target must be a class in [0, " + (layout.length() - 1)
                        + "] or the ignored " + ignored + ", got " + index + " at position " + row);
            }
            classes[row] = index == ignored ? IGNORED : (int) index;
        }
        return new ClassIndices(classes);
    }

    private static void requireDtypes(LossCall call, Tensor input, Tensor target, TorchVersion version) {
        Promotion.requireFloating("input", input);
        boolean bytes = target.dtype() == DType.UINT8 && input.shape().rank() <= 2 && version.has(1, 10);
        if (target.dtype() != DType.INT64 && !bytes) {
            throw new LossArgumentException("target must hold class indices of dtype int64"
                    + (input.shape().rank() <= 2 ? " or uint8" : "") + ", got " + target.dtype());
        }
        call.optionalInput("weight").ifPresent(weight -> {
            if (weight.dtype() != input.dtype()) {
                throw new LossArgumentException(
                        "weight must be of input's dtype " + input.dtype() + ", got " + weight.dtype());
            }
        });
    }

    private static void requireShape(LossCall call, RowLayout layout, TorchVersion version) {
        Shape input = call.input("input").shape();
        Shape target = call.input("target").shape();
        if (target.equals(layout.rowShape()) && (input.rank() > 1 || version.has(1, 10))) {
            return;
        }
        // PyTorch takes one class in a batch of its own for an input without batch, but cannot differentiate that.
        boolean loneBatch = input.rank() == 1 && target.equals(Shape.of(1)) && version.has(2, 9);
        if (!loneBatch || !call.differentiate().isEmpty()) {
            throw new LossArgumentException(
                    "target must have shape " + layout.rowShape() + " for input of shape " + input + ", got " + target);
        }
    }

    boolean isIgnored(int row) {
        return classes[row] == IGNORED;
    }

    /** The class of a row that is not ignored. */
    int of(int row) {
        return classes[row];
    }

    /** What PyTorch divides a mean by: the weights of the targets that are not ignored, summed; NaN if that is 0. */
    double divisor(ClassWeights weights, TorchVersion version) {
        CompensatedSums sum = new CompensatedSums(1);
        for (int row = 0; row < classes.length; row++) {
            if (!isIgnored(row)) {
                sum.add(0, weights.of(classes[row]));
            }
        }
        if (sum.value(0) != 0) {
            return sum.value(0);
        }
        // Before 1.11 a mean whose weights sum to 0 was 0, and NaN only over an empty batch.
        return classes.length > 0 && !version.has(1, 11) ? 1 : Double.NaN;
    }
}
