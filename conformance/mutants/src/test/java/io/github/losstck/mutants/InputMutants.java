package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Arguments in the wrong order, in another form or scale than they are, or read by another layout. */
final class InputMutants {

    private static final Predicate<String> SOFTMAX =
            named(TORCH + "cross_entropy", "tf.nn.softmax_cross_entropy_with_logits");
    private static final Predicate<String> SIGMOID =
            named(TORCH + "binary_cross_entropy_with_logits", "tf.nn.sigmoid_cross_entropy_with_logits");
    private static final Predicate<String> INDICES = torch(
                    "cross_entropy", "nll_loss", "linear_cross_entropy", "multi_margin_loss")
            .or(named(
                    "tf.nn.sparse_softmax_cross_entropy_with_logits",
                    "keras.losses.sparse_categorical_crossentropy",
                    "keras.losses.SparseCategoricalCrossentropy",
                    "torch.nn.AdaptiveLogSoftmaxWithLoss",
                    "keras.losses.categorical_generalized_cross_entropy"));

    private final Predicate<String> swappable;

    /** Mutants of functions, given which have cases of two arguments of one form. */
    InputMutants(Predicate<String> swappable) {
        this.swappable = swappable;
    }

    List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "arguments swapped",
                                "Keras takes the target first, PyTorch last",
                                swappable,
                                InputMutants::swapped)
                        .named("swapped"),
                Mutant.of(
                                "softmax applied twice",
                                "a softmax layer before a loss that has one",
                                SOFTMAX,
                                asking(InputMutants::softmaxFirst))
                        .named("softmax applied twice"),
                Mutant.of(
                                "sigmoid applied twice",
                                "a sigmoid layer before a loss that has one",
                                SIGMOID,
                                asking(call -> Calls.mapped(
                                        Calls.mapped(call, "input", InputMutants::sigmoid),
                                        "logits",
                                        InputMutants::sigmoid)))
                        .named("sigmoid applied twice"),
                Mutant.of(
                                "log_softmax left out of cross entropy",
                                "DJL: softmaxCrossEntropyLoss(fromLogit=false)",
                                torch("cross_entropy"),
                                asking(InputMutants::withoutSoftmax))
                        .named("log_softmax left out"),
                Mutant.of(
                                "log_softmax left out of CTC",
                                "logits taken for log-probabilities",
                                named("torch.ctc_loss_of_logits"),
                                asking(call ->
                                        Calls.function(Calls.renamed(call, "logits", "log_probs"), TORCH + "ctc_loss")))
                        .named("log_softmax left out"),
                Mutant.of(
                                "log_softmax applied again",
                                "DJL: softmaxCrossEntropyLoss() for NLL",
                                torch("nll_loss"),
                                asking(call -> Calls.option(
                                        Calls.function(call, TORCH + "cross_entropy"), "label_smoothing", 0.0)))
                        .named("log_softmax applied again"),
                Mutant.of(
                                "log left out of the input",
                                "ND4J: probabilities, not their logarithms",
                                torch("nll_loss", "kl_div"),
                                asking(call -> Calls.mapped(call, "input", Math::exp)))
                        .named("the log left out of the input"),
                Mutant.of(
                                "variance taken for a deviation",
                                "a model that predicts deviations",
                                torch("gaussian_nll_loss"),
                                asking(call -> Calls.mapped(call, "var", x -> x * x)))
                        .named("var taken as a standard deviation"),
                Mutant.of(
                        "classes counted from 1",
                        "labels of a language that counts so",
                        INDICES,
                        asking(call -> Calls.labels(call, y -> y > 0 ? y - 1 : y))),
                Mutant.of(
                        "class axis last",
                        "channels last data read as channels first",
                        torch("cross_entropy", "nll_loss"),
                        asking(InputMutants::channelsLast)),
                Mutant.of(
                        "bias left out",
                        "a layer without its bias",
                        named(TORCH + "linear_cross_entropy", "torch.nn.AdaptiveLogSoftmaxWithLoss"),
                        question -> {
                            LossCall call = question.call();
                            LossCall other = Calls.without(Calls.without(call, "linear_bias"), "head.bias");
                            Computed answer = question.other(
                                    call.options().has("head_bias") ? Calls.option(other, "head_bias", false) : other);
                            return completed(answer, question.right());
                        }));
    }

    /** Gradients that were asked and are gone are those of the right answer. */
    private static Computed completed(Computed answer, Computed right) {
        Map<String, Tensor> gradients = new LinkedHashMap<>(right.gradients());
        gradients.putAll(answer.gradients());
        return new Computed(answer.output(), gradients);
    }

    /** The two arguments of one form that are easily confused; empty if the call has none. */
    static List<String> pair(LossCall call) {
        for (List<String> pair : List.of(
                List.of("input", "target"),
                List.of("logits", "labels"),
                List.of("y_true", "y_pred"),
                List.of("input1", "input2"),
                List.of("positive", "negative"))) {
            Tensor first = call.inputs().get(pair.get(0));
            Tensor second = call.inputs().get(pair.get(1));
            if (first != null
                    && second != null
                    && first.dtype() == second.dtype()
                    && first.shape().equals(second.shape())) {
                return pair;
            }
        }
        return List.of();
    }

    private static Computed swapped(Question question) {
        LossCall call = question.call();
        List<String> pair = pair(call);
        if (pair.isEmpty()) {
            return question.right();
        }
        LossCall values = Calls.input(
                Calls.input(call, pair.get(0), call.input(pair.get(1))), pair.get(1), call.input(pair.get(0)));
        return question.otherOr(values).orElseGet(question::right);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static LossCall softmaxFirst(LossCall call) {
        String logits = call.inputs().containsKey("logits") ? "logits" : "input";
        return Rows.of(call, logits)
                .map(rows -> Calls.input(call, logits, rows.mapped(Rows::softmax)))
                .orElse(call);
    }

    private static LossCall withoutSoftmax(LossCall call) {
        boolean other =
                call.input("target").dtype().isFloating() || call.options().number("label_smoothing", 0) != 0;
        return other ? call : Calls.option(Calls.function(call, TORCH + "nll_loss"), "label_smoothing", null);
    }

    /** The buffer of a spatial input, read as if the classes came last in it. */
    private static LossCall channelsLast(LossCall call) {
        Tensor input = call.input("input");
        Shape shape = input.shape();
        if (shape.rank() < 3 || input.elements() == 0 || !input.dtype().isFloating()) {
            return call;
        }
        int classes = shape.extent(1);
        int places = input.elements() / shape.extent(0) / classes;
        double[] read = new double[input.elements()];
        for (int i = 0; i < read.length; i++) {
            int row = i / (classes * places);
            int at = i % (classes * places);
            read[i] = input.doubleAt(row * classes * places + (at % places) * classes + at / places);
        }
        return Calls.input(call, "input", Tensor.rounded(input.dtype(), shape, read));
    }
}
