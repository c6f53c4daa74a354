package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The two arguments of a Keras function as Keras makes them meet: y_true is cast to the dtype of y_pred; some functions also
 * bring both to one rank, where one has a last dimension of extent 1 more than the other.
 */
final class KerasPair {

    private final LossCall original;
    private final LossCall call;

    private KerasPair(LossCall original, LossCall call) {
        this.original = original;
        this.call = call;
    }

    /**
     * Cast the labels.
     *
     * @throws LossArgumentException if y_pred is not floating, or a gradient by labels that are not is asked
     */
    static KerasPair cast(LossCall call) {
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        Promotion.requireFloating("y_pred", predictions);
        if (labels.dtype() == predictions.dtype()) {
            return new KerasPair(call, call);
        }
        if (call.wantsGradient("y_true")) {
            Promotion.requireFloating("the differentiated y_true", labels);
        }
        Tensor cast = Tensor.rounded(predictions.dtype(), labels.shape(), labels.toDoubles());
        return new KerasPair(call, with(call, cast, predictions));
    }

    /** The same, and refuse labels of another shape. */
    static KerasPair sameShape(LossCall call) {
        Shape labels = call.input("y_true").shape();
        Shape predictions = call.input("y_pred").shape();
        if (!labels.equals(predictions)) {
            throw new LossArgumentException("y_true must have the shape of y_pred, " + predictions + ", got " + labels);
        }
        return cast(call);
    }

    /** The same, and bring both to one rank: a vector gets a last dimension of extent 1, any other argument loses it. */
    static KerasPair sameRank(LossCall original) {
        LossCall call = cast(original).call;
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        Shape a = labels.shape();
        Shape b = predictions.shape();
        boolean labelsLonger = a.rank() == b.rank() + 1 && a.extent(-1) == 1;
        boolean predictionsLonger = b.rank() == a.rank() + 1 && b.extent(-1) == 1;
        if (labelsLonger) {
            return new KerasPair(
                    original,
                    b.rank() == 1
                            ? with(call, labels, reshaped(predictions, Shape.of(b.extent(0), 1)))
                            : with(call, reshaped(labels, withoutLast(a)), predictions));
        }
        if (predictionsLonger) {
            return new KerasPair(
                    original,
                    a.rank() == 1
                            ? with(call, reshaped(labels, Shape.of(a.extent(0), 1)), predictions)
                            : with(call, labels, reshaped(predictions, withoutLast(b))));
        }
        return new KerasPair(original, call);
    }

    /** The call with arguments that meet. */
    LossCall call() {
        return call;
    }

    /** The answer to the original call: gradients in the shape and dtype of its arguments. */
    Outcome.Computed answer(Tensor output, Map<String, Tensor> gradients) {
        Map<String, Tensor> restored = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> {
            Tensor argument = original.input(name);
            restored.put(name, Tensor.rounded(argument.dtype(), argument.shape(), gradient.toDoubles()));
        });
        return new Outcome.Computed(output, restored);
    }

    private static LossCall with(LossCall call, Tensor labels, Tensor predictions) {
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put("y_true", labels);
        inputs.put("y_pred", predictions);
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    private static Tensor reshaped(Tensor tensor, Shape shape) {
        return Tensor.rounded(tensor.dtype(), shape, tensor.toDoubles());
    }

    private static Shape withoutLast(Shape shape) {
        int[] extents = shape.extents();
        return Shape.of(Arrays.copyOf(extents, extents.length - 1));
    }
}
