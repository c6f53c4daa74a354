package io.github.losstck.recipes;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A call whose inputs are terms. float16 and bfloat16 inputs are float32 in it where the recipe computes wide. */
final class RecipeCall {

    private final LossCall call;
    private final boolean wide;
    private final Map<String, Term> terms = new HashMap<>();

    /**
     * Take a call.
     *
     * @param wide whether half types are computed in float32, as PyTorch does, and rounded once at the end
     */
    RecipeCall(LossCall call, boolean wide) {
        this.call = call;
        this.wide = wide;
        call.inputs().forEach((name, tensor) -> terms.put(name, widened(Term.input(name, tensor))));
    }

    private Term widened(Term input) {
        return wide && isHalf(input.dtype()) ? input.cast(DType.FLOAT32) : input;
    }

    static boolean isHalf(DType dtype) {
        return dtype == DType.FLOAT16 || dtype == DType.BFLOAT16;
    }

    LossCall call() {
        return call;
    }

    Options options() {
        return call.options();
    }

    /** One of the inputs that the function cannot do without. */
    Term input(String name) {
        call.input(name);
        return terms.get(name);
    }

    /** An input as floating numbers: integers and bools in the dtype of the floating inputs, or in float32 without any. */
    Term floating(String name) {
        Term term = input(name);
        DType type = wide && isHalf(resultType()) ? DType.FLOAT32 : resultType();
        return term.dtype().isFloating() ? term : term.cast(type);
    }

    Optional<Term> optional(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    /** The elements of an input, where a recipe depends on them (labels, lengths). */
    Tensor tensor(String name) {
        return call.input(name);
    }

    /** The dtype that holds all floating inputs. */
    private DType resultType() {
        return call.inputs().values().stream()
                .map(Tensor::dtype)
                .filter(DType::isFloating)
                .reduce(Shapes::promoted)
                .orElse(DType.FLOAT32);
    }

    Reduction reduction() {
        return Reduction.of(call).orElseThrow();
    }

    /** The losses, reduced; the mean is over all of them. */
    Term reduced(Term losses) {
        return switch (reduction()) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
            case BATCHMEAN ->
                losses.sum().div(losses.shape().rank() == 0 ? 1 : losses.shape().extent(0));
        };
    }

    /** The losses, reduced; the mean is over what they weigh. */
    Term reduced(Term losses, Term weights) {
        return reduction() == Reduction.MEAN ? losses.sum().div(weights.sum()) : reduced(losses);
    }
}
