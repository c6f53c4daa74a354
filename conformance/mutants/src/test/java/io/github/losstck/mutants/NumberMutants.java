package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.altering;
import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.every;
import static io.github.losstck.mutants.Functions.isKerasClass;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.tf;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.core.fixture.Expectation;
import io.github.losstck.core.fixture.Expectation.ExpectedValue;
import io.github.losstck.core.fixture.ExpectedTensor;
import io.github.losstck.core.judge.Ulps;
import io.github.losstck.mutants.Mutant.Reach;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Numbers that are not finite, too few digits, and a hair too much. */
final class NumberMutants {

    private static final Predicate<String> SUMMED = torch(
            "l1_loss",
            "mse_loss",
            "huber_loss",
            "poisson_nll_loss",
            "kl_div",
            "soft_margin_loss",
            "binary_cross_entropy",
            "gaussian_nll_loss",
            "hinge_embedding_loss");

    private NumberMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "NaN made 0",
                        "nan_to_num for safety",
                        NumberMutants::hasNonFinite,
                        altering((call, right) -> Answers.mapped(right, x -> Double.isNaN(x) ? 0 : x))),
                Mutant.of(
                        "infinity made the largest number",
                        "a clip for safety",
                        NumberMutants::hasNonFinite,
                        altering((call, right) ->
                                Answers.mapped(right, x -> Double.isInfinite(x) ? Math.copySign(1e30, x) : x))),
                Mutant.of(
                        "infinity made NaN",
                        "0 times infinity in a mask",
                        name -> hasNonFinite(name) && !name.endsWith("linear_cross_entropy"),
                        altering((call, right) -> Answers.values(right, x -> Double.isInfinite(x) ? Double.NaN : x))),
                Mutant.of(
                        "computed in float32",
                        "arguments narrowed, results widened",
                        NumberMutants::isOfFloat64,
                        asking(NumberMutants::narrowed)),
                Mutant.of(
                                "sums in float32",
                                "an accumulator of the wrong width",
                                SUMMED,
                                question -> accumulated(question, DType.FLOAT32))
                        .reaching(Reach.LONG),
                Mutant.of(
                                "sums in half precision",
                                "mixed precision left on",
                                torch("smooth_l1_loss", "mse_loss", "l1_loss", "huber_loss"),
                                question -> accumulated(question, DType.FLOAT16))
                        .reaching(Reach.LONG),
                Mutant.of(
                                "halves summed in their dtype",
                                "every partial sum rounded",
                                torch(
                                        "mse_loss",
                                        "l1_loss",
                                        "huber_loss",
                                        "smooth_l1_loss",
                                        "soft_margin_loss",
                                        "poisson_nll_loss",
                                        "binary_cross_entropy_with_logits"),
                                NumberMutants::halvesAccumulated)
                        .reaching(Reach.ANY),
                Mutant.of(
                        "softmax computed in half",
                        "every step rounded",
                        torch("cross_entropy").or(tf("softmax_cross_entropy_with_logits")),
                        asking(NumberMutants::inSteps)),
                Mutant.of(
                        "matrices in TF32",
                        "a setting of graphics cards",
                        named(TORCH + "linear_cross_entropy", "torch.nn.AdaptiveLogSoftmaxWithLoss"),
                        asking(NumberMutants::tf32)),
                Mutant.of("results in bfloat16", "mixed precision left on", every(), altering(NumberMutants::coarse)),
                Mutant.of(
                        "tiny results flushed to 0",
                        "subnormals off, generously",
                        torch("binary_cross_entropy_with_logits", "soft_margin_loss"),
                        altering((call, right) -> Answers.mapped(right, x -> Math.abs(x) < 1e-6 ? 0 : x))),
                Mutant.of(
                        "logits clipped to 50",
                        "a guard against overflow",
                        named(
                                TORCH + "binary_cross_entropy_with_logits",
                                TORCH + "cross_entropy",
                                "tf.nn.sigmoid_cross_entropy_with_logits",
                                "tf.nn.softmax_cross_entropy_with_logits",
                                "tf.nn.weighted_cross_entropy_with_logits",
                                "torchvision.ops.sigmoid_focal_loss"),
                        asking(call -> clipped(clipped(clipped(call, "input"), "logits"), "inputs"))),
                Mutant.of(
                        "value a hair beyond its budget",
                        "one more rounding than there may be",
                        every(),
                        question -> beyond(question, true)),
                Mutant.of(
                        "gradient a hair beyond its budget",
                        "one more rounding than there may be",
                        every(),
                        question -> beyond(question, false)));
    }

    private static boolean isOfFloat64(String name) {
        return !isKerasClass(name) && !name.equals("tf.nn.ctc_loss") && !name.equals("keras.losses.ctc");
    }

    /** The cases of Keras's classes are finite, but for few; so are those of some functions that cannot be else. */
    private static boolean hasNonFinite(String name) {
        return !isKerasClass(name);
    }

    private static LossCall narrowed(LossCall call) {
        LossCall narrow = call;
        for (Map.Entry<String, Tensor> input : call.inputs().entrySet()) {
            if (input.getValue().dtype() == DType.FLOAT64) {
                narrow = Calls.mapped(narrow, input.getKey(), x -> (float) x);
            }
        }
        return narrow;
    }

    private static Computed halvesAccumulated(Question question) {
        DType dtype = question.right().output().dtype();
        return dtype == DType.FLOAT16 || dtype == DType.BFLOAT16 ? accumulated(question, dtype) : question.right();
    }

    /** A sum or mean of the unreduced losses, added one by one. */
    private static Computed accumulated(Question question, DType width) {
        LossCall call = question.call();
        Tensor right = question.right().output();
        String reduction = ReductionMutants.reduction(call);
        boolean applies = (reduction.equals("sum") || reduction.equals("mean"))
                && call.inputs().size() == 2
                && right.dtype().precision() >= width.precision();
        if (!applies) {
            return question.right();
        }
        Tensor losses = question.other(Calls.option(Calls.value(call), "reduction", "none"))
                .output();
        double sum = 0;
        for (int i = 0; i < losses.elements(); i++) {
            sum = new ElementFormula.Place(call, width).rounded(sum + losses.doubleAt(i));
        }
        return Answers.output(
                question.right(), Answers.at(right, 0, reduction.equals("sum") ? sum : sum / losses.elements()));
    }

    /** The logits of halves replaced by their log_softmax, each step rounded. */
    private static LossCall inSteps(LossCall call) {
        String name = call.inputs().containsKey("logits") ? "logits" : "input";
        DType dtype = call.input(name).dtype();
        return dtype.precision() > DType.FLOAT16.precision()
                ? call
                : Rows.of(call, name)
                        .map(rows -> Calls.input(
                                call, name, rows.mapped(row -> inSteps(row, new ElementFormula.Place(call, dtype)))))
                        .orElse(call);
    }

    private static double[] inSteps(double[] row, ElementFormula.Place at) {
        double sum = 0;
        for (double x : row) {
            sum = at.rounded(sum + at.rounded(Math.exp(x)));
        }
        double logarithm = at.rounded(Math.log(sum));
        return Arrays.stream(row).map(x -> at.rounded(x - logarithm)).toArray();
    }

    private static LossCall tf32(LossCall call) {
        LossCall coarse = call;
        for (Map.Entry<String, Tensor> input : call.inputs().entrySet()) {
            if (input.getValue().dtype() == DType.FLOAT32) {
                coarse = Calls.mapped(coarse, input.getKey(), x -> coarse(x, 11));
            }
        }
        return coarse;
    }

    /** A number with so many bits. */
    private static double coarse(double x, int bits) {
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        double unit = Math.scalb(1.0, Math.getExponent(x) - bits + 1);
        return Math.rint(x / unit) * unit;
    }

    private static Computed coarse(LossCall call, Computed right) {
        return right.output().dtype().precision() > DType.FLOAT16.precision()
                ? Answers.mapped(right, x -> coarse(x, 8))
                : right;
    }

    private static LossCall clipped(LossCall call, String name) {
        return Calls.mapped(call, name, x -> Math.max(-50, Math.min(50, x)));
    }

    /** The last element moved just out of reach of both oracles. */
    private static Computed beyond(Question question, boolean value) {
        Computed right = question.right();
        Expectation newest = question.lossCase().expectations().get(0);
        if (!(newest instanceof ExpectedValue expected)) {
            return right;
        }
        if (value) {
            return Answers.output(right, beyond(right.output(), expected.output()));
        }
        return Answers.gradients(
                right,
                (name, gradient) -> expected.gradients().containsKey(name)
                        ? beyond(gradient, expected.gradients().get(name))
                        : gradient);
    }

    private static Tensor beyond(Tensor answer, ExpectedTensor expected) {
        int last = answer.elements() - 1;
        if (last < 0
                || !answer.dtype().isFloating()
                || !answer.shape().equals(expected.framework().shape())
                || !Double.isFinite(answer.doubleAt(last))) {
            return answer;
        }
        double exact = expected.exact().isKnown(last) ? expected.exact().nearest(last) : Double.NEGATIVE_INFINITY;
        double higher = Math.max(expected.framework().doubleAt(last), exact);
        if (!Double.isFinite(higher)) {
            return answer;
        }
        double limit = higher + expected.budgetAt(last);
        // Two spacings: one that rounding may take back, and one that is too much.
        return Answers.at(answer, last, limit + 2 * Ulps.spacing(answer.dtype(), limit));
    }
}
