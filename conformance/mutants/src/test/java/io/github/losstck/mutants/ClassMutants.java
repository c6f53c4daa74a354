package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Softmax that overflows or is clipped, and CTC's paths. */
final class ClassMutants {

    private static final Predicate<String> LOGITS = named(
            TORCH + "cross_entropy",
            "tf.nn.softmax_cross_entropy_with_logits",
            "tf.nn.sparse_softmax_cross_entropy_with_logits",
            "torch.ctc_loss_of_logits");
    private static final Predicate<String> CTC =
            named(TORCH + "ctc_loss", "torch.ctc_loss_of_logits", "tf.nn.ctc_loss");
    private static final Predicate<String> OF_TORCH = named(TORCH + "ctc_loss", "torch.ctc_loss_of_logits");

    private ClassMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "no maximum subtracted",
                        "softmax as printed: exp overflows",
                        LOGITS,
                        asking(call -> logSoftmaxFirst(call, (powers, sum, dtype) -> Math.log(powers / sum)))),
                Mutant.of(
                        "probabilities clipped by 1e-10",
                        "Deeplearning4j: 23.03 for a loss of 20000",
                        LOGITS,
                        asking(call -> logSoftmaxFirst(
                                stable(call), (powers, sum, dtype) -> Math.log(Math.max(powers / sum, 1e-10))))),
                Mutant.of(
                        "softmax first, then clipped by 1e-7",
                        "Keras from probabilities",
                        keras("categorical_crossentropy", "sparse_categorical_crossentropy"),
                        asking(ClassMutants::softmaxFirst)),
                Mutant.of(
                        "sum of margins for the largest",
                        "the hinge of Weston and Watkins",
                        keras("categorical_hinge"),
                        question -> Answers.output(
                                question.right(),
                                hinge(question.call(), question.right().output()))),
                Mutant.of(
                        "CTC over all frames",
                        "input lengths not looked at",
                        CTC,
                        asking(call -> longest(
                                call, call.inputs().containsKey("logit_length") ? "logit_length" : "input_lengths"))),
                Mutant.of(
                        "CTC: equal labels need no blank between",
                        "the rule for repeated labels forgotten",
                        OF_TORCH,
                        CtcPaths.losses(Set.of(CtcPaths.Mistake.EQUAL_LABELS_MEET))),
                Mutant.of(
                        "CTC: ends in the last blank alone",
                        "one of two ends forgotten",
                        OF_TORCH,
                        CtcPaths.losses(Set.of(CtcPaths.Mistake.ONE_END))),
                Mutant.of(
                        "CTC: no label is skipped to",
                        "every blank must be visited",
                        OF_TORCH,
                        CtcPaths.losses(Set.of(CtcPaths.Mistake.NO_SKIPS))),
                Mutant.of(
                        "CTC: products that underflow",
                        "probabilities, not their logarithms",
                        torch("ctc_loss"),
                        CtcPaths.losses(Set.of(CtcPaths.Mistake.PRODUCTS))),
                Mutant.of(
                        "CTC: impossible is large",
                        "optax: 1e5 for infinity",
                        OF_TORCH,
                        question -> Answers.values(question.right(), x -> x == Double.POSITIVE_INFINITY ? 1e5 : x)));
    }

    /** A log-probability from a power and the sum of its row. */
    private interface LogShare {
        double of(double power, double sum, DType dtype);
    }

    /** The logits replaced by their log_softmax, which changes nothing where it is right. */
    private static LossCall logSoftmaxFirst(LossCall call, LogShare share) {
        String name = call.inputs().containsKey("logits") ? "logits" : "input";
        return Rows.of(call, name)
                .map(rows -> Calls.input(
                        call,
                        name,
                        rows.mapped(row -> logSoftmax(row, call.input(name).dtype(), share))))
                .orElse(call);
    }

    private static double[] logSoftmax(double[] row, DType dtype, LogShare share) {
        double[] powers = new double[row.length];
        double sum = 0;
        for (int c = 0; c < row.length; c++) {
            powers[c] = Math.exp(row[c]);
            sum += dtype == DType.FLOAT64 ? powers[c] : (float) powers[c];
        }
        for (int c = 0; c < row.length; c++) {
            powers[c] = share.of(dtype == DType.FLOAT64 ? powers[c] : (float) powers[c], sum, dtype);
        }
        return powers;
    }

    /** The largest logit of each row taken off. */
    private static LossCall stable(LossCall call) {
        String name = call.inputs().containsKey("logits") ? "logits" : "input";
        return Rows.of(call, name)
                .map(rows -> Calls.input(call, name, rows.mapped(row -> {
                    double top = Arrays.stream(row).max().orElse(0);
                    return Double.isInfinite(top)
                            ? row
                            : Arrays.stream(row).map(x -> x - top).toArray();
                })))
                .orElse(call);
    }

    private static LossCall softmaxFirst(LossCall call) {
        if (!call.options().bool("from_logits", false)) {
            return call;
        }
        return Rows.of(call, "y_pred")
                .map(rows ->
                        Calls.option(Calls.input(call, "y_pred", rows.mapped(Rows::softmax)), "from_logits", false))
                .orElse(call);
    }

    private static Tensor hinge(LossCall call, Tensor right) {
        RowFormula rows = new RowFormula(call);
        return rows.of((y, p) -> y == 0 ? Math.max(p, 0) : 0, right)
                .flatMap(negatives -> rows.of((y, p) -> y * p, right)
                        .map(positives -> Answers.both(negatives, positives, (n, p) -> Math.max(n - p + 1, 0))))
                .orElse(right);
    }

    private static LossCall longest(LossCall call, String lengths) {
        Tensor frames = call.inputs().containsKey("logits") ? call.input("logits") : call.input("log_probs");
        boolean timeMajor = call.options().bool("logits_time_major", true);
        return frames.shape().rank() < 2
                ? call
                : Calls.labels(call, lengths, n -> n < 0 ? n : frames.shape().extent(timeMajor ? 0 : 1));
    }
}
