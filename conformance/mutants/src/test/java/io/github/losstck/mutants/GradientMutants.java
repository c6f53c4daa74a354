package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.every;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/** Right values with wrong gradients. */
final class GradientMutants {

    private static final Predicate<String> SIGMOID = named(
            TORCH + "binary_cross_entropy_with_logits", "tf.nn.sigmoid_cross_entropy_with_logits");
    private static final Predicate<String> REDUCED_TORCH = torch(
            "l1_loss", "mse_loss", "smooth_l1_loss", "huber_loss", "binary_cross_entropy", "binary_cross_entropy_with_logits",
            "hinge_embedding_loss", "poisson_nll_loss", "soft_margin_loss", "kl_div", "margin_ranking_loss");
    private static final Predicate<String> TWO_SIDED = torch("l1_loss", "mse_loss", "smooth_l1_loss", "huber_loss", "margin_ranking_loss")
            .or(keras("mean_squared_error", "mean_absolute_error", "huber", "log_cosh", "MeanSquaredError", "MeanAbsoluteError", "Huber", "LogCosh"));

    private GradientMutants() {}

    static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>(everywhere());
        mutants.addAll(somewhere());
        return mutants;
    }

    private static Behaviour gradients(DoubleUnaryOperator change) {
        return altering((call, right) -> Answers.gradients(right, gradient -> Answers.mapped(gradient, change)));
    }

    private static List<Mutant> everywhere() {
        return List.of(
                Mutant.of("gradient twice as large", "the 2 of a square, where there is a half", every(), gradients(x -> 2 * x)).named("2 times the framework's"),
                Mutant.of("gradient half as large", "a half in the loss, not in its slope", every(), gradients(x -> x / 2)).named("0.5 times the framework's"),
                Mutant.of("gradient with the opposite sign", "target minus prediction", every(), gradients(x -> -x)).named("-1 times the framework's"),
                Mutant.of("gradient zero", "a graph that is cut", every(), gradients(x -> 0)).named("is zero everywhere"),
                Mutant.of("gradient missing", "values alone", every(), altering((call, right) -> new Computed(right.output(), java.util.Map.of()))),
                Mutant.of("second gradient missing", "targets are constants", every(), altering(GradientMutants::firstOnly)),
                Mutant.of("cotangent ignored", "backward() for backward(grad)", every(),
                        asking(call -> call.cotangent() == null ? call : Calls.cotangent(call, Calls.mapped(call.cotangent(), x -> 1)))),
                Mutant.of("cotangent applied twice", "in the loss and in its backward", every(),
                        asking(call -> call.cotangent() == null ? call : Calls.cotangent(call, Calls.mapped(call.cotangent(), x -> x * x)))),
                Mutant.of("gradient clipped to 1", "gradient clipping left on", every(), gradients(x -> Math.max(-1, Math.min(1, x)))),
                Mutant.of("gradient in the order of columns", "a buffer of another layout", every(), altering((call, right) -> Answers.gradients(right, GradientMutants::byColumns))),
                Mutant.of("gradient wrong in its last element", "the tail of a vector loop", every(), altering((call, right) -> Answers.gradients(right, GradientMutants::lastGone))));
    }

    private static List<Mutant> somewhere() {
        return List.of(
                Mutant.of("gradient not divided by the number", "Deeplearning4j: gradients of sums", REDUCED_TORCH, altering(GradientMutants::undivided)),
                Mutant.of("gradient divided twice", "in the reduction and in the slope", REDUCED_TORCH, altering(GradientMutants::dividedTwice)),
                Mutant.of("target's gradient with the input's sign", "one slope for both", TWO_SIDED, altering(GradientMutants::oneSlope)),
                Mutant.of("gradient of a broadcast argument not summed", "autograd without its reduction", torch("l1_loss", "mse_loss", "kl_div", "poisson_nll_loss"), altering(GradientMutants::broadcast)),
                Mutant.of("slope of -y at a logit of 0", "DJL: max(x, 0) and |x| have slope 0 there", SIGMOID, altering(GradientMutants::atZero)),
                Mutant.of("gradient zero where the sigmoid is flat", "Deeplearning4j: clipped probabilities", SIGMOID, altering((call, right) -> Answers.gradients(right, (name, gradient) -> flat(call, name, gradient)))),
                Mutant.of("slope 1 at no difference", "sign(0) is 1; PyTorch before 1.4", torch("l1_loss").or(keras("mean_absolute_error", "MeanAbsoluteError")), altering(GradientMutants::atNoDifference)),
                Mutant.of("slope -1 at no difference for beta 0", "libtorch: smooth_l1 without Python's detour", torch("smooth_l1_loss"), altering(GradientMutants::atNoDifference)),
                Mutant.of("gradient of logits without the softmax", "cross entropy's slope of log-probabilities", torch("cross_entropy"),
                        question -> labelsAlone(question.call(), question.right())),
                DistanceMutants.focalFactorDetached());
    }

    private static Computed firstOnly(LossCall call, Computed right) {
        return call.differentiate().size() < 2 ? right : Answers.without(right, name -> !name.equals(call.differentiate().get(0)));
    }

    private static Tensor byColumns(Tensor gradient) {
        return gradient.shape().rank() == 2 ? Answers.byColumns(gradient) : gradient;
    }

    private static Tensor lastGone(Tensor gradient) {
        return gradient.elements() < 2 ? gradient : Answers.at(gradient, gradient.elements() - 1, 0);
    }

    private static boolean isMean(LossCall call) {
        return ReductionMutants.reduction(call).equals("mean") && !call.inputs().containsKey("weight");
    }

    private static double number(LossCall call) {
        return call.inputs().values().stream().mapToInt(Tensor::elements).max().orElse(1);
    }

    private static Computed undivided(LossCall call, Computed right) {
        return isMean(call) ? Answers.gradients(right, gradient -> Answers.mapped(gradient, x -> x * number(call))) : right;
    }

    private static Computed dividedTwice(LossCall call, Computed right) {
        return isMean(call) ? Answers.gradients(right, gradient -> Answers.mapped(gradient, x -> x / number(call))) : right;
    }

    private static Computed oneSlope(LossCall call, Computed right) {
        return Answers.gradients(right, (name, gradient) -> Set.of("target", "y_true", "input2").contains(name) ? Answers.mapped(gradient, x -> -x) : gradient);
    }

    /** The gradient of an argument of one element in the shape of the other. */
    private static Computed broadcast(LossCall call, Computed right) {
        Shape input = call.input("input").shape();
        return Answers.gradients(right, (name, gradient) -> gradient.shape().equals(input) || input.rank() < gradient.shape().rank()
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
                slopes[i] = call.input(name).doubleAt(i) == 0 && label != 0.5 ? slopes[i] * -label / (0.5 - label) : slopes[i];
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
        Tensor equal = Answers.both(Tensor.rounded(io.github.losstck.spi.DType.FLOAT64, first.shape(), first.toDoubles()),
                second, (a, b) -> a.equals(b) ? sign : 0.0);
        return Answers.gradients(right, (name, gradient) -> gradient.shape().equals(first.shape())
                ? Answers.both(gradient, equal, (slope, at) -> at == 0 ? slope : at)
                : gradient);
    }

    /** Of softmax - labels only -labels is left. */
    private static Computed labelsAlone(LossCall call, Computed right) {
        return Answers.gradients(right, (name, gradient) -> name.equals("input") ? Answers.mapped(gradient, x -> Math.min(x, 0)) : gradient);
    }
}
