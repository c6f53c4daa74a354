package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.function.IntToDoubleFunction;

/** What becomes of the losses of the elements: kept, divided by a divisor and summed, or summed. */
enum Reduction {
    NONE,
    MEAN,
    SUM;

    /**
     * What a call of a PyTorch function asks. The deprecated {@code size_average} and {@code reduce} override {@code
     * reduction}; where one of them is left out it counts as true.
     *
     * @throws LossArgumentException if {@code reduction} is none of none, mean, sum and elementwise_mean
     */
    static Reduction of(LossCall call) {
        if (call.options().has("size_average") || call.options().has("reduce")) {
            boolean average = OptionReader.flag(call, "size_average", true);
            boolean reduce = OptionReader.flag(call, "reduce", true);
            return reduce ? (average ? MEAN : SUM) : NONE;
        }
        return named(OptionReader.word(call, "reduction", "mean"), true);
    }

    /** The same for the functions that PyTorch writes in Python, which do not know {@code elementwise_mean}. */
    static Reduction ofPythonLayer(LossCall call) {
        Reduction reduction = of(call);
        if (OptionReader.word(call, "reduction", "mean").equals("elementwise_mean")
                && !call.options().has("size_average")
                && !call.options().has("reduce")) {
            return named("elementwise_mean", false);
        }
        return reduction;
    }

    static Reduction named(String word, boolean oldName) {
        return switch (word) {
            case "none" -> NONE;
            case "mean" -> MEAN;
            case "sum" -> SUM;
            default -> {
                if (oldName && word.equals("elementwise_mean")) {
                    yield MEAN;
                }
                throw new LossArgumentException("reduction must be none, mean or sum, got '" + word + "'");
            }
        };
    }

    /** The output. A mean over nothing is NaN, a sum over nothing 0. */
    Tensor output(double[] losses, Shape shape, double divisor, DType dtype) {
        return switch (this) {
            case NONE -> Tensor.rounded(dtype, shape, losses);
            case SUM -> Tensor.rounded(dtype, Shape.of(), CompensatedSums.of(losses));
            case MEAN -> Tensor.rounded(dtype, Shape.of(), CompensatedSums.of(losses) / divisor);
        };
    }

    /** What the loss of each element weighs in the gradient; a call without a cotangent has ones. */
    IntToDoubleFunction upstream(Tensor cotangent, double divisor) {
        if (this == NONE) {
            return cotangent == null ? i -> 1 : cotangent::doubleAt;
        }
        double scalar = cotangent == null ? 1 : cotangent.doubleAt(0);
        double share = this == MEAN ? scalar / divisor : scalar;
        return i -> share;
    }
}
