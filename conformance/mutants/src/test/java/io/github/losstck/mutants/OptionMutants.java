package io.github.losstck.mutants;

import static io.github.losstck.mutants.Behaviour.asking;
import static io.github.losstck.mutants.Functions.KERAS;
import static io.github.losstck.mutants.Functions.TORCH;
import static io.github.losstck.mutants.Functions.keras;
import static io.github.losstck.mutants.Functions.named;
import static io.github.losstck.mutants.Functions.torch;

import io.github.losstck.core.fixture.CatalogueFunction;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Options that are accepted and not used, or taken the wrong way round. */
final class OptionMutants {

    private static final List<String> DIAGNOSED = List.of(
            "label_smoothing",
            "ignore_index",
            "margin",
            "beta",
            "delta",
            "alpha",
            "gamma",
            "p",
            "eps",
            "swap",
            "blank",
            "distance_function",
            "log_target",
            "log_input",
            "full",
            "blank_index");
    private static final List<String> OTHERS = List.of(
            "zero_infinity",
            "compute_full_loss",
            "axis",
            "remove_diagonal",
            "apply_class_balancing",
            "q",
            "ignore_class",
            "logits_time_major");
    private static final Predicate<String> FROM_LOGITS = keras(
            "binary_crossentropy",
            "categorical_crossentropy",
            "sparse_categorical_crossentropy",
            "binary_focal_crossentropy",
            "categorical_focal_crossentropy",
            "BinaryCrossentropy",
            "CategoricalCrossentropy",
            "SparseCategoricalCrossentropy",
            "BinaryFocalCrossentropy",
            "CategoricalFocalCrossentropy");

    private final Map<String, CatalogueFunction> catalogue;

    OptionMutants(Map<String, CatalogueFunction> catalogue) {
        this.catalogue = catalogue;
    }

    List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        DIAGNOSED.forEach(option -> mutants.add(ignored(option).named(option + " ignored")));
        OTHERS.forEach(option -> mutants.add(ignored(option)));
        mutants.addAll(turned());
        return mutants;
    }

    private Mutant ignored(String option) {
        return Mutant.of(
                option + " not used",
                "an argument that is accepted and dropped",
                function -> has(function, option) && !isRequired(function, option),
                question -> question.call().options().has(option)
                        ? question.formed(Calls.option(
                                question.call(), option, usual(question.call().function(), option)))
                        : question.right());
    }

    private Object usual(String function, String option) {
        return catalogue.get(function).option(option).orElseThrow().defaultValue();
    }

    private boolean has(String function, String option) {
        return catalogue.get(function).option(option).isPresent();
    }

    /** Keras's function has no default for q, and torch.nn.functional none for the distance but its own. */
    private static boolean isRequired(String function, String option) {
        return option.equals("q") && function.equals(KERAS + "categorical_generalized_cross_entropy");
    }

    private List<Mutant> turned() {
        return List.of(
                Mutant.of(
                                "logits taken for probabilities",
                                "DJL: fromLogit means the opposite of its name",
                                FROM_LOGITS,
                                asking(call -> fromLogits(call) ? Calls.option(call, "from_logits", false) : call))
                        .named("from_logits the wrong way"),
                Mutant.of(
                                "probabilities taken for logits",
                                "DJL: fromLogit means the opposite of its name",
                                FROM_LOGITS,
                                asking(call -> fromLogits(call) ? call : Calls.option(call, "from_logits", true)))
                        .named("from_logits the wrong way"),
                Mutant.of(
                                "margin with the opposite sign",
                                "the margin on the other side",
                                f -> has(f, "margin"),
                                OptionMutants::withNegativeMargin)
                        .named("margin with the opposite sign"),
                Mutant.of(
                                "alpha and beta swapped",
                                "false positives for false negatives",
                                keras("tversky", "Tversky"),
                                asking(call -> Calls.option(
                                        Calls.option(
                                                call, "alpha", call.options().number("beta")),
                                        "beta",
                                        call.options().number("alpha"))))
                        .named("alpha and beta swapped"),
                Mutant.of(
                                "alpha on the negatives",
                                "the papers' alpha on the other class",
                                named("torchvision.ops.sigmoid_focal_loss"),
                                asking(call -> alpha(call) >= 0 ? Calls.option(call, "alpha", 1 - alpha(call)) : call))
                        .named("alpha on the negatives"),
                Mutant.of(
                                "no alpha",
                                "focal loss of one weight",
                                named("torchvision.ops.sigmoid_focal_loss"),
                                asking(call -> Calls.option(call, "alpha", -1.0)))
                        .matching("no alpha|alpha ignored"),
                Mutant.of(
                                "no gamma",
                                "a plain cross entropy",
                                named("torchvision.ops.sigmoid_focal_loss"),
                                asking(call -> Calls.option(call, "gamma", 0.0)))
                        .matching("no gamma|gamma ignored"),
                Mutant.of(
                                "smoothed over the other classes",
                                "smoothing by 1 / (C - 1)",
                                torch("cross_entropy", "linear_cross_entropy"),
                                asking(OptionMutants::smoothedOverOthers))
                        .named("smoothed over the other classes alone"),
                Mutant.of(
                                "smooth_l1 for huber",
                                "taken for the same",
                                torch("huber_loss"),
                                asking(call -> other(call, "smooth_l1_loss", "delta", "beta")))
                        .named("smooth_l1_loss with beta"),
                Mutant.of(
                                "huber for smooth_l1",
                                "taken for the same",
                                torch("smooth_l1_loss"),
                                asking(call -> other(call, "huber_loss", "beta", "delta")))
                        .named("huber_loss with delta"));
    }

    private static boolean fromLogits(LossCall call) {
        return call.options().bool("from_logits", false);
    }

    private static double alpha(LossCall call) {
        return call.options().number("alpha", 0.25);
    }

    /** PyTorch 2.3 was the last that took a negative margin of triplets. */
    private static Outcome withNegativeMargin(Question question) {
        LossCall call = question.call();
        double margin = call.options().number("margin", 0);
        return margin > 0
                ? HonestLibrary.asPyTorch("2.3")
                        .answer(Calls.option(call, "margin", -margin))
                        .orElseGet(question::right)
                : question.right();
    }

    /** Of smoothing s over C - 1 classes is made s C / (C - 1) over all, which is the same. */
    private static LossCall smoothedOverOthers(LossCall call) {
        double smoothing = call.options().number("label_smoothing", 0);
        int classes = classes(call).orElse(1);
        double among = classes > 1 ? smoothing * classes / (classes - 1) : smoothing;
        return among > 0 && among <= 1 ? Calls.option(call, "label_smoothing", among) : call;
    }

    private static Optional<Integer> classes(LossCall call) {
        if (call.inputs().containsKey("linear_weight")) {
            return Optional.of(call.input("linear_weight").shape().extent(0));
        }
        int rank = call.input("input").shape().rank();
        return rank == 0
                ? Optional.empty()
                : Optional.of(call.input("input").shape().extent(rank == 1 ? 0 : 1));
    }

    /** SmoothL1 and Huber are the same only where beta and delta are 1. */
    private static LossCall other(LossCall call, String function, String from, String to) {
        if (call.inputs().containsKey("weight") || !(call.options().number(from) > 0)) {
            return call;
        }
        double bound = call.options().number(from);
        return Calls.function(Calls.option(Calls.option(call, from, null), to, bound), TORCH + function);
    }
}
