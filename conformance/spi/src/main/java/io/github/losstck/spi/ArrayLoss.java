package io.github.losstck.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/**
 * A loss over two arrays of one length that gives a number, such as {@code double mse(double[] prediction, double[] target)}.
 *
 * @param function the catalogue's function that it claims to be, for example {@code torch.nn.functional.mse_loss}
 * @param code how its users call it, for the report
 * @param value the loss of a prediction and a target, in this order
 * @param gradients by the prediction and then by the target, as many as the library has: arrays of slopes
 * @param options which options the loss can honour
 */
public record ArrayLoss(
        String function,
        String code,
        ToDoubleBiFunction<double[], double[]> value,
        List<BinaryOperator<double[]>> gradients,
        Predicate<Options> options) {

    /** What frameworks call the target. */
    private static final Set<String> TARGETS = Set.of("target", "y_true", "labels");

    public ArrayLoss {
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(value, "value");
        gradients = List.copyOf(gradients);
    }

    /** A mean over the elements, every other option at the framework's default. */
    static boolean isPlainMean(Options options) {
        String reduction = options.string("reduction", "mean");
        return (reduction.equals("mean") || reduction.equals("sum_over_batch_size"))
                && options.chosen().stream().allMatch("reduction"::equals);
    }

    /** Why the loss cannot be asked this; empty if it can. */
    Optional<String> obstacle(LossCall call) {
        if (call.inputs().size() != 2
                || call.inputs().keySet().stream().filter(ArrayLoss::isTarget).count() != 1) {
            return Optional.of(
                    "takes a prediction and a target, not " + call.inputs().keySet());
        }
        Tensor prediction = call.input(prediction(call));
        Tensor target = call.input(target(call));
        DType dtype = prediction.dtype();
        if (target.dtype() != dtype || (dtype != DType.FLOAT64 && dtype != DType.FLOAT32)) {
            return Optional.of("takes float32 or float64, not " + dtype.id() + " and "
                    + target.dtype().id());
        }
        if (!prediction.shape().equals(target.shape())) {
            return Optional.of("takes arrays of one length, not " + prediction.shape() + " and " + target.shape());
        }
        if (!options.test(call.options())) {
            return Optional.of("has no way to say " + call.options());
        }
        return call.differentiate().stream()
                .filter(name -> argument(name) >= gradients.size())
                .map(name -> "gives no gradient of " + name)
                .findFirst();
    }

    static String prediction(LossCall call) {
        return name(call, false);
    }

    static String target(LossCall call) {
        return name(call, true);
    }

    private static String name(LossCall call, boolean target) {
        return call.inputs().keySet().stream()
                .filter(name -> isTarget(name) == target)
                .findFirst()
                .orElseThrow();
    }

    /** Where an input stands among the loss's arguments. */
    static int argument(String name) {
        return isTarget(name) ? 1 : 0;
    }

    private static boolean isTarget(String name) {
        return TARGETS.contains(name);
    }
}
