package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Right values with gradients that are wrong in some functions. */
final class SlopeMutants {

    private static final Predicate<String> SIGMOID =
            named(TORCH + "binary_cross_entropy_with_logits", "tf.nn.sigmoid_cross_entropy_with_logits");
    private static final Predicate<String> REDUCED_TORCH = torch(
            "l1_loss",
            "mse_loss",
            "smooth_l1_loss",
            "huber_loss",
            "binary_cross_entropy",
            "binary_cross_entropy_with_logits",
            "hinge_embedding_loss",
            "poisson_nll_loss",
            "soft_margin_loss",
            "kl_div",
            "margin_ranking_loss");
    private static final Predicate<String> TWO_SIDED = torch(
                    "l1_loss", "mse_loss", "smooth_l1_loss", "huber_loss", "margin_ranking_loss")
            .or(keras(
                    "mean_squared_error",
                    "mean_absolute_error",
                    "huber",
                    "log_cosh",
                    "MeanSquaredError",
                    "MeanAbsoluteError",
                    "Huber",
                    "LogCosh"));

    private SlopeMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "gradient not divided by the number",
                        "Deeplearning4j: gradients of sums",
                        REDUCED_TORCH,
                        altering(SlopeMutants::undivided)),
                Mutant.of(
                        "gradient divided twice",
                        "in the reduction and in the slope",
                        REDUCED_TORCH,
                        altering(SlopeMutants::dividedTwice)),
                Mutant.of(
                        "target's gradient with the input's sign",
                        "one slope for both",
                        TWO_SIDED,
                        altering(SlopeMutants::oneSlope)),
                Mutant.of(
                        "gradient of a broadcast argument not summed",
                        "autograd without its reduction",
                        torch("l1_loss", "mse_loss", "kl_div", "poisson_nll_loss"),
                        altering(SlopeMutants::broadcast)),
                Mutant.of(
                        "slope of -y at a logit of 0",
                        "DJL: max(x, 0) and |x| have slope 0 there",
                        SIGMOID,
                        altering(SlopeMutants::atZero)),
                Mutant.of(
                        "gradient zero where the sigmoid is flat",
                        "Deeplearning4j: clipped probabilities",
                        SIGMOID,
                        altering((call, right) ->
                                Answers.gradients(right, (name, gradient) -> flat(call, name, gradient)))),
                Mutant.of(
                        "slope 1 at no difference",
                        "sign(0) is 1; PyTorch before 1.4",
                        torch("l1_loss").or(keras("mean_absolute_error", "MeanAbsoluteError")),
                        altering(SlopeMutants::atNoDifference)),
                Mutant.of(
                        "slope -1 at no difference for beta 0",
                        "libtorch: smooth_l1 without Python's detour",
                        torch("smooth_l1_loss"),
                        altering(SlopeMutants::atNoDifference)),
                Mutant.of(
                        "gradient of logits without the softmax",
                        "cross entropy's slope of log-probabilities",
                        torch("cross_entropy"),
                        question -> labelsAlone(question.right())),
                focalFactorDetached());
    }

    private static boolean isMean(LossCall call) {
        return ReductionMutants.reduction(call).equals("mean") && !call.inputs().containsKey("weight");
    }

    private static double number(LossCall call) {
        return call.inputs().values().stream().mapToInt(Tensor::elements).max().orElse(1);
    }

    private static Computed undivided(LossCall call, Computed right) {
        return isMean(call)
                ? Answers.gradients(right, gradient -> Answers.mapped(gradient, x -> x * number(call)))
                : right;
    }

    private static Computed dividedTwice(LossCall call, Computed right) {
        return isMean(call)
                ? Answers.gradients(right, gradient -> Answers.mapped(gradient, x -> x / number(call)))
                : right;
    }

    private static Computed oneSlope(LossCall call, Computed right) {
        return Answers.gradients(
                right,
                (name, gradient) -> Set.of("target", "y_true", "input2").contains(name)
                        ? Answers.mapped(gradient, x -> -x)
                        : gradient);
    }

    /** The gradient of an argument of one element in the shape of the other. */
    private static Computed broadcast(LossCall call, Computed right) {
        Shape input = call.input("input").shape();
        return Answers.gradients(
                right,
                (name, gradient) -> gradient.shape().equals(input)
                                || input.rank() < gradient.shape().rank()
                        ? gradient
                        : Tensor.rounded(gradient.dtype(), input, new double[input.elements()]));
    }

    private static String logits(LossCall call) {
        return call.inputs().containsKey("logits") ? "logits" : "input";
    }

    private static Computed atZero(LossCall call, Computed right) {
        String labels = call.inputs().containsKey("labels") ? "labels" : "target";
        return Answers.gradients(right, (name, gradient) -> {
            if (!name.equals(logits(call)) || call.inputs().size() > 2) {
                return gradient;
            }
            double[] slopes = gradient.toDoubles();
            for (int i = 0; i < slopes.length; i++) {
                double label = call.input(labels).doubleAt(i);
                // The right slope is 1/2 - y there.
                slopes[i] = call.input(name).doubleAt(i) == 0 && label != 0.5
                        ? slopes[i] * -label / (0.5 - label)
                        : slopes[i];
            }
            return Tensor.rounded(gradient.dtype(), gradient.shape(), slopes);
        });
    }

    private static Tensor flat(LossCall call, String name, Tensor gradient) {
        return name.equals(logits(call))
                ? Answers.both(gradient, call.input(name), (slope, x) -> Math.abs(x) > 11.5 ? 0 : slope)
                : gradient;
    }

    /** At equal arguments of one shape the slope of the first is the cotangent's share, not 0. */
    private static Computed atNoDifference(LossCall call, Computed right) {
        List<String> names = List.copyOf(call.inputs().keySet());
        Tensor first = call.input(names.get(0));
        Tensor second = call.input(names.get(1));
        boolean zeroBeta = !call.options().has("beta") || call.options().number("beta") == 0;
        if (!first.shape().equals(second.shape()) || !zeroBeta) {
            return right;
        }
        double sign = call.options().has("beta") ? -1 : 1;
        Tensor equal = Answers.both(
                Tensor.rounded(DType.FLOAT64, first.shape(), first.toDoubles()),
                second,
                (a, b) -> a.equals(b) ? sign : 0.0);
        return Answers.gradients(
                right,
                (name, gradient) -> gradient.shape().equals(first.shape())
                        ? Answers.both(gradient, equal, (slope, at) -> at == 0 ? slope : at)
                        : gradient);
    }

    /** Of softmax - labels only -labels is left. */
    private static Computed labelsAlone(Computed right) {
        return Answers.gradients(
                right,
                (name, gradient) -> name.equals("input") ? Answers.mapped(gradient, x -> Math.min(x, 0)) : gradient);
    }

    /** The slope of the cross entropy, times the factor of the focal loss. */
    private static Mutant focalFactorDetached() {
        return Mutant.of(
                "focal factor without a gradient",
                "a factor that is taken for a constant",
                named("torchvision.ops.sigmoid_focal_loss"),
                question -> {
                    LossCall call = question.call();
                    if (!call.differentiate().contains("inputs")) {
                        return question.right();
                    }
                    LossCall plain = Calls.option(Calls.option(call, "gamma", 0.0), "alpha", -1.0);
                    LossCall each = Calls.option(Calls.value(call), "reduction", "none");
                    LossCall plainEach = Calls.option(Calls.value(plain), "reduction", "none");
                    Tensor factor = Answers.both(
                            question.other(each).output(),
                            question.other(plainEach).output(),
                            (a, b) -> b == 0 ? 0 : a / b);
                    Tensor slope = question.other(plain).gradients().get("inputs");
                    Tensor gradient = Answers.both(slope, factor, (a, b) -> a * b);
                    return new Computed(question.right().output(), Map.of("inputs", gradient));
                });
    }
}
