package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.ElementFormula.losses;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Angles and margins of rows. */
final class MarginMutants {

    private MarginMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "epsilon on the product of norms",
                        "PyTorch's own cosine_similarity",
                        torch("cosine_embedding_loss"),
                        cosine((a, b) -> Math.max(Math.sqrt(a * b), 1e-8))),
                Mutant.of(
                        "embeddings taken for units",
                        "ND4J: cosineDistance",
                        torch("cosine_embedding_loss"),
                        cosine((a, b) -> 1)),
                Mutant.of(
                        "triplets without epsilon",
                        "the distance as printed",
                        torch("triplet_margin_loss"),
                        asking(call -> Calls.option(call, "eps", 0.0))),
                Mutant.of(
                        "the largest margin for their sum",
                        "TensorFlow Java: CategoricalHinge",
                        torch("multi_margin_loss"),
                        question -> margins(question, false)),
                Mutant.of(
                        "the target among the others",
                        "its own margin counted",
                        torch("multi_margin_loss"),
                        question -> margins(question, true)),
                Mutant.of(
                        "labels behind the first -1 count",
                        "padding for an end",
                        torch("multilabel_margin_loss"),
                        asking(MarginMutants::withoutEnd)),
                Mutant.of(
                        "diagonal of references kept",
                        "a sample compared with itself",
                        keras("circle", "Circle"),
                        asking(call -> Calls.option(call, "remove_diagonal", false))));
    }

    /** Unreduced losses of pairs, with a norm of its own from the sums of squares; reduced ones stay right. */
    private static Behaviour cosine(DoubleBinaryOperator norm) {
        return question -> {
            LossCall call = question.call();
            Tensor right = question.right().output();
            Shape shape = call.input("input1").shape();
            boolean rows = shape.rank() == 2
                    && shape.equals(call.input("input2").shape())
                    && right.elements() == shape.extent(0)
                    && call.input("target").elements() == shape.extent(0)
                    && ReductionMutants.reduction(call).equals("none");
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
            losses[i] = target == 1
                    ? 1 - cos
                    : target == -1 ? Math.max(0, cos - call.options().number("margin")) : 0;
        }
        return Tensor.rounded(right.dtype(), right.shape(), losses);
    }

    private static Computed margins(Question question, boolean withTarget) {
        LossCall call = question.call();
        Tensor right = question.right().output();
        Shape shape = call.input("input").shape();
        boolean plain = shape.rank() == 2
                && right.elements() == shape.extent(0)
                && !call.inputs().containsKey("weight")
                && ReductionMutants.reduction(call).equals("none");
        if (!plain) {
            return question.right();
        }
        int classes = shape.extent(1);
        double[] losses = new double[right.elements()];
        for (int n = 0; n < losses.length; n++) {
            int target = (int) call.input("target").longAt(n);
            for (int c = 0; c < classes; c++) {
                double margin = call.options().number("margin")
                        - call.input("input").doubleAt(n * classes + target)
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
            Arrays.fill(moved, next, start + width, -1);
        }
        return Calls.input(call, "target", Tensor.ofIntegers(target.dtype(), target.shape(), moved));
    }
}
