package io.github.losstck.mutants;

import static io.github.losstck.mutants.ElementFormula.losses;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.List;

/** Differences and overlaps by another formula. */
final class DistanceMutants {

    private static final List<String> XY = List.of("input", "target");
    private static final List<String> KERAS = List.of("y_true", "y_pred");

    private DistanceMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "weight times label, the prediction left out",
                        "DJL: L1Loss with a weight",
                        torch("l1_loss"),
                        losses(XY, (x, at) -> Math.abs(x[1]))),
                Mutant.of(
                        "the SVM's hinge",
                        "DJL and ND4J: hingeLoss",
                        torch("hinge_embedding_loss"),
                        losses(XY, (x, at) -> Math.max(0, at.option("margin") - x[1] * x[0]))),
                Mutant.of(
                        "another label is no label",
                        "targets but 1 and -1 cost nothing",
                        torch("hinge_embedding_loss"),
                        losses(
                                XY,
                                (x, at) ->
                                        x[1] == 1 ? x[0] : x[1] == -1 ? Math.max(0, at.option("margin") - x[0]) : 0)),
                Mutant.of(
                        "rank without its hinge",
                        "the loss of a pair in order is negative",
                        torch("margin_ranking_loss"),
                        losses(
                                List.of("input1", "input2", "target"),
                                (x, at) -> at.option("margin") - x[2] * (x[0] - x[1]))),
                Mutant.of(
                        "log of a hyperbolic cosine",
                        "no stable form: cosh overflows",
                        keras("log_cosh"),
                        losses(KERAS, (x, at) -> Math.log(at.rounded(Math.cosh(x[1] - x[0]))))),
                Mutant.of(
                        "log for log1p of Keras",
                        "a logarithmic error of ratios",
                        keras("mean_squared_logarithmic_error"),
                        losses(
                                KERAS,
                                (x, at) -> square(Math.log(Math.max(x[1], 1e-7)) - Math.log(Math.max(x[0], 1e-7))))),
                Mutant.of(
                        "logarithms of negatives",
                        "no clip before log1p",
                        keras("mean_squared_logarithmic_error"),
                        losses(KERAS, (x, at) -> square(Math.log1p(x[1]) - Math.log1p(x[0])))),
                Mutant.of(
                        "division by a truth of 0",
                        "Deeplearning4j: MAPE is infinite",
                        keras("mean_absolute_percentage_error"),
                        losses(KERAS, (x, at) -> 100 * Math.abs((x[0] - x[1]) / x[0]))),
                Mutant.of(
                        "labels of 0 and 1 not made signs",
                        "Keras's hinge without its conversion",
                        keras("hinge"),
                        losses(KERAS, (x, at) -> Math.max(1 - x[0] * x[1], 0))),
                Mutant.of(
                        "smoothed by 1",
                        "dice with an epsilon of papers",
                        keras("dice"),
                        question -> dice(question, 1, 1)),
                Mutant.of(
                        "squares in the denominator",
                        "V-Net's dice",
                        keras("dice"),
                        question -> dice(question, 1e-7, 2)),
                Mutant.of(
                        "vectors taken for units",
                        "ND4J: cosineDistance",
                        keras("cosine_similarity"),
                        RowFormula.losses((y, p) -> -y * p)));
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
}
