package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Behaviour.scaling;
import static io.github.losstck.mutants.ElementFormula.losses;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.tf;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;

/** Factors, differences, angles and margins. */
final class DistanceMutants {

    private static final double PER_BIT = 1 / Math.log(2);
    private static final List<String> XY = List.of("input", "target");
    private static final List<String> KERAS = List.of("y_true", "y_pred");
    private static final Predicate<String> LOGARITHMS = torch(
                    "cross_entropy", "linear_cross_entropy", "binary_cross_entropy", "binary_cross_entropy_with_logits",
                    "soft_margin_loss", "multilabel_soft_margin_loss", "ctc_loss")
            .or(tf("sigmoid_cross_entropy_with_logits", "softmax_cross_entropy_with_logits",
                    "sparse_softmax_cross_entropy_with_logits", "weighted_cross_entropy_with_logits"))
            .or(keras("binary_crossentropy", "categorical_crossentropy", "sparse_categorical_crossentropy", "kl_divergence",
                    "BinaryCrossentropy", "CategoricalCrossentropy", "SparseCategoricalCrossentropy", "KLDivergence"))
            .or(named("torch.ctc_loss_of_logits"));

    private DistanceMutants() {}

    static List<Mutant> factors() {
        return List.of(
                Mutant.of("opposite sign", "DJL: sigmoid cross entropy from probabilities; cosine similarity as such",
                                Functions.every(), scaling(call -> -1)).matching("opposite sign|-1 times"),
                Mutant.of("logarithm to base 2", "bits for nats", LOGARITHMS, scaling(call -> PER_BIT))
                        .named("the logarithm to base 2"),
                Mutant.of("a half too many", "DJL: l2Loss is half of the squared error",
                                torch("mse_loss", "smooth_l1_loss", "huber_loss").or(keras("mean_squared_error", "mean_squared_logarithmic_error",
                                        "squared_hinge", "MeanSquaredError", "MeanSquaredLogarithmicError", "SquaredHinge")),
                                scaling(call -> 0.5))
                        .matching("a factor of 1/2 too many|0.5 times"),
                Mutant.of("a half missing", "the squared error for half of it",
                                torch("smooth_l1_loss", "huber_loss", "gaussian_nll_loss").or(keras("huber", "Huber")).or(tf("l2_loss")),
                                scaling(call -> 2))
                        .matching("a factor of 1/2 missing|2 times"),
                Mutant.of("not divided by q", "the generalized cross entropy without its scale", keras("categorical_generalized_cross_entropy"),
                                scaling(call -> call.options().number("q")))
                        .named("not divided by q"),
                Mutant.of("a fraction for a percentage", "a percentage error without its 100", keras("mean_absolute_percentage_error", "MeanAbsolutePercentageError"),
                        scaling(call -> 0.01)),
                Mutant.of("root of the squares", "a norm for a sum of squares", torch("mse_loss").or(tf("l2_loss")).or(keras("mean_squared_error", "MeanSquaredError")),
                        Behaviour.altering((call, right) -> Answers.values(right, Math::sqrt))));
    }

    static List<Mutant> formulas() {
        return List.of(
                Mutant.of("weight times label, the prediction left out", "DJL: L1Loss with a weight", torch("l1_loss"), losses(XY, (x, at) -> Math.abs(x[1]))),
                Mutant.of("the SVM's hinge", "DJL and ND4J: hingeLoss", torch("hinge_embedding_loss"),
                        losses(XY, (x, at) -> Math.max(0, at.option("margin") - x[1] * x[0]))),
                Mutant.of("another label is no label", "targets but 1 and -1 cost nothing", torch("hinge_embedding_loss"),
                        losses(XY, (x, at) -> x[1] == 1 ? x[0] : x[1] == -1 ? Math.max(0, at.option("margin") - x[0]) : 0)),
                Mutant.of("rank without its hinge", "the loss of a pair in order is negative", torch("margin_ranking_loss"),
                        losses(List.of("input1", "input2", "target"), (x, at) -> at.option("margin") - x[2] * (x[0] - x[1]))),
                Mutant.of("log of a hyperbolic cosine", "no stable form: cosh overflows", keras("log_cosh"),
                        losses(KERAS, (x, at) -> Math.log(at.rounded(Math.cosh(x[1] - x[0]))))),
                Mutant.of("log for log1p of Keras", "a logarithmic error of ratios", keras("mean_squared_logarithmic_error"),
                        losses(KERAS, (x, at) -> square(Math.log(Math.max(x[1], 1e-7)) - Math.log(Math.max(x[0], 1e-7))))),
                Mutant.of("logarithms of negatives", "no clip before log1p", keras("mean_squared_logarithmic_error"),
                        losses(KERAS, (x, at) -> square(Math.log1p(x[1]) - Math.log1p(x[0])))),
                Mutant.of("division by a truth of 0", "Deeplearning4j: MAPE is infinite", keras("mean_absolute_percentage_error"),
                        losses(KERAS, (x, at) -> 100 * Math.abs((x[0] - x[1]) / x[0]))),
                Mutant.of("labels of 0 and 1 not made signs", "Keras's hinge without its conversion", keras("hinge"),
                        losses(KERAS, (x, at) -> Math.max(1 - x[0] * x[1], 0))),
                Mutant.of("smoothed by 1", "dice with an epsilon of papers", keras("dice"), question -> dice(question, 1, 1)),
                Mutant.of("squares in the denominator", "V-Net's dice", keras("dice"), question -> dice(question, 1e-7, 2)),
                Mutant.of("vectors taken for units", "ND4J: cosineDistance", keras("cosine_similarity"),
                        RowFormula.losses((y, p) -> -y * p)),
                Mutant.of("epsilon on the product of norms", "PyTorch's own cosine_similarity", torch("cosine_embedding_loss"),
                        cosine((a, b) -> Math.max(Math.sqrt(a * b), 1e-8))),
                Mutant.of("embeddings taken for units", "ND4J: cosineDistance", torch("cosine_embedding_loss"), cosine((a, b) -> 1)),
                Mutant.of("triplets without epsilon", "the distance as printed", torch("triplet_margin_loss"), asking(call -> Calls.option(call, "eps", 0.0))),
                Mutant.of("the largest margin for their sum", "TensorFlow Java: CategoricalHinge", torch("multi_margin_loss"), question -> margins(question, false)),
                Mutant.of("the target among the others", "its own margin counted", torch("multi_margin_loss"), question -> margins(question, true)),
                Mutant.of("labels behind the first -1 count", "padding for an end", torch("multilabel_margin_loss"), asking(DistanceMutants::withoutEnd)),
                Mutant.of("diagonal of references kept", "a sample compared with itself", keras("circle", "Circle"), asking(call -> Calls.option(call, "remove_diagonal", false))));
    }

    private static double square(double x) {
        return x * x;
    }

    private static Computed dice(Question question, double smoothing, double power) {
        LossCall call = question.call();
        Tensor right = question.right().output();
        Tensor truth = call.input("y_true");
        Tensor prediction = call.input("y_pred");
        if (right.elements() != 1 || truth.elements() != prediction.elements()) {
            return question.right();
        }
        double both = 0;
        double sum = 0;
        for (int i = 0; i < truth.elements(); i++) {
            both += truth.doubleAt(i) * prediction.doubleAt(i);
            sum += Math.pow(truth.doubleAt(i), power) + Math.pow(prediction.doubleAt(i), power);
        }
        double smooth = smoothing == 1 ? 1 : 0;
        return Answers.output(question.right(), Answers.at(right, 0, 1 - (2 * both + smooth) / (sum + smoothing)));
    }

    /** Unreduced losses of pairs, with a norm of its own from the sums of squares; reduced ones stay right. */
    private static Behaviour cosine(DoubleBinaryOperator norm) {
        return question -> {
            LossCall call = question.call();
            Tensor right = question.right().output();
            Shape shape = call.input("input1").shape();
            boolean rows = shape.rank() == 2 && shape.equals(call.input("input2").shape()) && right.elements() == shape.extent(0)
                    && call.input("target").elements() == shape.extent(0) && ReductionMutants.reduction(call).equals("none");
            return rows ? Answers.output(question.right(), cosines(call, right, norm)) : question.right();
        };
    }

    private static Tensor cosines(LossCall call, Tensor right, DoubleBinaryOperator norm) {
        int width = call.input("input1").shape().extent(1);
        double[] losses = new double[right.elements()];
        for (int i = 0; i < losses.length; i++) {
            double ab = 0;
            double aa = 0;
            double bb = 0;
            for (int k = i * width; k < (i + 1) * width; k++) {
                double a = call.input("input1").doubleAt(k);
                double b = call.input("input2").doubleAt(k);
                ab += a * b;
                aa += a * a;
                bb += b * b;
            }
            double cos = ab / norm.applyAsDouble(aa, bb);
            double target = call.input("target").doubleAt(i);
            losses[i] = target == 1 ? 1 - cos : target == -1 ? Math.max(0, cos - call.options().number("margin")) : 0;
        }
        return Tensor.rounded(right.dtype(), right.shape(), losses);
    }

    private static Computed margins(Question question, boolean withTarget) {
        LossCall call = question.call();
        Tensor right = question.right().output();
        Shape shape = call.input("input").shape();
        boolean plain = shape.rank() == 2 && right.elements() == shape.extent(0) && !call.inputs().containsKey("weight")
                && ReductionMutants.reduction(call).equals("none");
        if (!plain) {
            return question.right();
        }
        int classes = shape.extent(1);
        double[] losses = new double[right.elements()];
        for (int n = 0; n < losses.length; n++) {
            int target = (int) call.input("target").longAt(n);
            for (int c = 0; c < classes; c++) {
                double margin = call.options().number("margin") - call.input("input").doubleAt(n * classes + target)
                        + call.input("input").doubleAt(n * classes + c);
                double loss = Math.pow(Math.max(0, margin), call.options().number("p")) / classes;
                losses[n] = withTarget ? losses[n] + loss : c == target ? losses[n] : Math.max(losses[n], loss);
            }
        }
        return Answers.output(question.right(), Tensor.rounded(right.dtype(), right.shape(), losses));
    }

    /** The labels of each row moved together, so that the first -1 ends nothing. */
    private static LossCall withoutEnd(LossCall call) {
        Tensor target = call.input("target");
        if (target.dtype().isFloating() || target.shape().rank() == 0) {
            return call;
        }
        int width = target.shape().extent(-1);
        long[] labels = target.toLongs();
        long[] moved = new long[labels.length];
        for (int start = 0; start < labels.length; start += Math.max(width, 1)) {
            int next = start;
            for (int k = start; k < start + width; k++) {
                if (labels[k] >= 0) {
                    moved[next++] = labels[k];
                }
            }
            java.util.Arrays.fill(moved, next, start + width, -1);
        }
        return Calls.input(call, "target", Tensor.ofIntegers(target.dtype(), target.shape(), moved));
    }

    /** Losses that PyTorch has and whose gradients by the factor of focal losses are easily forgotten. */
    static Mutant focalFactorDetached() {
        return Mutant.of("focal factor without a gradient", "a factor that is taken for a constant", named("torchvision.ops.sigmoid_focal_loss"), question -> {
            LossCall call = question.call();
            if (!call.differentiate().contains("inputs")) {
                return question.right();
            }
            LossCall plain = Calls.option(Calls.option(call, "gamma", 0.0), "alpha", -1.0);
            LossCall each = Calls.option(Calls.value(call), "reduction", "none");
            LossCall plainEach = Calls.option(Calls.value(plain), "reduction", "none");
            Tensor factor = Answers.both(question.other(each).output(), question.other(plainEach).output(), (a, b) -> b == 0 ? 0 : a / b);
            Tensor slope = question.other(plain).gradients().get("inputs");
            Tensor gradient = Answers.both(slope, factor, (a, b) -> a * b);
            return new Computed(question.right().output(), Map.of("inputs", gradient));
        });
    }
}
