package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.ElementFormula.losses;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.tf;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import java.util.List;
import java.util.function.Predicate;

/** Logarithms near 0: epsilons inside, outside and missing, clips, and sums that overflow. */
final class LikelihoodMutants {

    private static final List<String> XY = List.of("input", "target");
    private static final List<String> LOGITS = List.of("labels", "logits");
    private static final List<String> KERAS = List.of("y_true", "y_pred");
    private static final Predicate<String> FROM_LOGITS =
            named(TORCH + "binary_cross_entropy_with_logits", "tf.nn.sigmoid_cross_entropy_with_logits");
    private static final double CLIP_OF_LOGITS = Math.log((1 - 1e-5) / 1e-5);

    private LikelihoodMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "log(p + 1e-12)",
                        "DJL: SigmoidBinaryCrossEntropyLoss from probabilities",
                        torch("binary_cross_entropy"),
                        losses(XY, (x, at) -> bce(x[0] + 1e-12, 1 - x[0] + 1e-12, x[1]))),
                Mutant.of(
                        "log of 0 not clamped",
                        "PyTorch's -100 forgotten",
                        torch("binary_cross_entropy"),
                        losses(XY, (x, at) -> bce(x[0], 1 - x[0], x[1]))),
                Mutant.of(
                                "probabilities clipped by 1e-7",
                                "Keras's binary_crossentropy",
                                torch("binary_cross_entropy"),
                                asking(call -> Calls.mapped(call, "input", p -> clip(p, 1e-7))))
                        .named("probabilities clipped to [1e-7, 1 - 1e-7]"),
                Mutant.of(
                        "probabilities clipped by 1e-5",
                        "Deeplearning4j: LossBinaryXENT",
                        torch("binary_cross_entropy").or(keras("binary_crossentropy")),
                        asking(call -> Calls.mapped(
                                Calls.mapped(call, "input", p -> clip(p, 1e-5)),
                                fromLogits(call) ? "" : "y_pred",
                                p -> clip(p, 1e-5)))),
                Mutant.of(
                        "clipped by 1e-7, and 1e-7 added",
                        "TensorFlow Java: 15.42 for 16.12",
                        keras("binary_crossentropy"),
                        losses(KERAS, (x, at) -> {
                            double p = at.flag("from_logits") ? 1 / (1 + Math.exp(-x[1])) : x[1];
                            return bce(clip(p, 1e-7) + 1e-7, 1 - clip(p, 1e-7) + 1e-7, x[0]);
                        })),
                Mutant.of(
                        "sigmoid first, then the logarithm",
                        "two layers where one is stable",
                        FROM_LOGITS,
                        either((x, at) -> {
                            double p = at.rounded(1 / (1 + Math.exp(-x[0])));
                            return bce(p, 1 - p, x[1]);
                        })),
                Mutant.of(
                        "log(1 + exp(-x)) as printed",
                        "no stable form: it overflows",
                        FROM_LOGITS,
                        either((x, at) -> (1 - x[1]) * x[0] + Math.log(1 + at.rounded(Math.exp(-x[0]))))),
                Mutant.of(
                        "sigmoid clipped by 1e-5",
                        "Deeplearning4j: 11.51 for a logit of 1000",
                        FROM_LOGITS,
                        asking(call -> Calls.mapped(
                                Calls.mapped(call, "input", LikelihoodMutants::clippedLogit),
                                "logits",
                                LikelihoodMutants::clippedLogit))),
                Mutant.of(
                        "weighted log(1 + exp(-x)) as printed",
                        "no stable form: it overflows",
                        tf("weighted_cross_entropy_with_logits"),
                        losses(
                                List.of("labels", "logits", "pos_weight"),
                                (x, at) -> (1 - x[0]) * x[1]
                                        + (1 + (x[2] - 1) * x[0]) * Math.log(1 + at.rounded(Math.exp(-x[1]))))),
                Mutant.of(
                        "soft margin with log for log1p",
                        "PyTorch 1.5 to 1.13",
                        torch("soft_margin_loss"),
                        losses(XY, (x, at) -> Math.log(at.rounded(1 + Math.exp(-x[0] * x[1]))))),
                Mutant.of(
                        "Poisson's epsilon outside the logarithm",
                        "eps on the wrong side",
                        torch("poisson_nll_loss"),
                        losses(
                                XY,
                                (x, at) -> logInput(at) || at.flag("full")
                                        ? poisson(x, at, at.option("eps"))
                                        : x[0] - x[1] * (Math.log(x[0]) + at.option("eps")))),
                Mutant.of(
                        "Poisson without its epsilon",
                        "log(x)",
                        torch("poisson_nll_loss"),
                        losses(XY, (x, at) -> poisson(x, at, 0))),
                Mutant.of(
                        "Stirling's term for every target",
                        "ND4J: logPoisson(full) is NaN at 0",
                        torch("poisson_nll_loss"),
                        losses(
                                XY,
                                (x, at) -> poisson(x, at, at.option("eps"))
                                        + (at.flag("full") && x[1] <= 1 ? stirling(x[1]) : 0))),
                Mutant.of(
                        "Stirling's term for every count",
                        "ND4J: logPoisson(full) is NaN at 0",
                        tf("log_poisson_loss"),
                        losses(
                                List.of("targets", "log_input"),
                                (x, at) -> Math.exp(x[1])
                                        - x[1] * x[0]
                                        + (at.flag("compute_full_loss") ? stirling(x[0]) : 0))),
                Mutant.of(
                        "y log y without its limit",
                        "PyTorch up to 1.12 had a mask for it",
                        torch("kl_div"),
                        losses(
                                XY,
                                (x, at) -> at.flag("log_target")
                                        ? Math.exp(x[1]) * (x[1] - x[0])
                                        : x[1] * Math.log(x[1]) - x[1] * x[0])),
                Mutant.of(
                        "divergence of clipped probabilities",
                        "Deeplearning4j: LossKLD clips by 1e-5",
                        torch("kl_div"),
                        losses(
                                XY,
                                (x, at) -> at.flag("log_target")
                                        ? Math.exp(x[1]) * (x[1] - x[0])
                                        : Math.max(x[1], 1e-5)
                                                * (Math.log(Math.max(x[1], 1e-5)) - Math.max(x[0], Math.log(1e-5))))),
                Mutant.of(
                        "variance not clamped",
                        "eps forgotten",
                        torch("gaussian_nll_loss"),
                        losses(List.of("input", "target", "var"), (x, at) -> gaussian(x, x[2], at))),
                Mutant.of(
                        "epsilon added to the variance",
                        "var + eps for max(var, eps)",
                        torch("gaussian_nll_loss"),
                        losses(List.of("input", "target", "var"), (x, at) -> gaussian(x, x[2] + at.option("eps"), at))),
                Mutant.of(
                        "Keras's Poisson without its epsilon",
                        "log(p)",
                        keras("poisson"),
                        losses(KERAS, (x, at) -> x[1] - x[0] * Math.log(x[1]))),
                Mutant.of(
                        "Keras's divergence not clipped",
                        "y log(y / p)",
                        keras("kl_divergence"),
                        RowFormula.losses((y, p) -> y * Math.log(y / p))));
    }

    /** The same formula of logit and label for PyTorch's function and TensorFlow's. */
    private static Behaviour either(ElementFormula formula) {
        return question -> question.call().inputs().containsKey("logits")
                ? losses(LOGITS, (x, at) -> formula.loss(new double[] {x[1], x[0]}, at))
                        .answer(question)
                : losses(XY, formula).answer(question);
    }

    private static boolean fromLogits(LossCall call) {
        return call.options().bool("from_logits", false);
    }

    private static double bce(double p, double q, double y) {
        return -((y == 0 ? 0 : y * Math.log(p)) + (y == 1 ? 0 : (1 - y) * Math.log(q)));
    }

    private static double clip(double p, double epsilon) {
        return Math.min(Math.max(p, epsilon), 1 - epsilon);
    }

    private static double clippedLogit(double x) {
        return Math.min(Math.max(x, -CLIP_OF_LOGITS), CLIP_OF_LOGITS);
    }

    private static boolean logInput(ElementFormula.Place at) {
        return at.call().options().bool("log_input", true);
    }

    private static double poisson(double[] x, ElementFormula.Place at, double epsilon) {
        double loss = logInput(at) ? Math.exp(x[0]) - x[1] * x[0] : x[0] - x[1] * Math.log(x[0] + epsilon);
        return loss + (at.flag("full") && x[1] > 1 ? stirling(x[1]) : 0);
    }

    private static double stirling(double y) {
        return y * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI * y);
    }

    private static double gaussian(double[] x, double variance, ElementFormula.Place at) {
        double loss = 0.5 * (Math.log(variance) + (x[0] - x[1]) * (x[0] - x[1]) / variance);
        return loss + (at.flag("full") ? 0.5 * Math.log(2 * Math.PI) : 0);
    }
}
