package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Losses of a distance, and of a margin. */
final class DistanceLaws {

    private static final String TORCH = "torch.nn.functional.";
    private static final String KERAS = "keras.losses.";

    /** They depend on the difference of two inputs alone, and not on its sign. */
    private static final Map<String, List<String>> OF_DIFFERENCE = differences();

    private DistanceLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> differences = List.copyOf(OF_DIFFERENCE.keySet());
        Set<String> maybeNegative = Set.of(
                "poisson_nll_loss",
                "gaussian_nll_loss",
                "kl_div",
                "hinge_embedding_loss",
                "nll_loss",
                "log_poisson_loss",
                "poisson",
                "kl_divergence",
                "cosine_similarity",
                "kldivergence",
                "cosinesimilarity",
                "log_cosh",
                "logcosh",
                "adaptivelogsoftmaxwithloss");
        List<String> positive = kinds.functions().stream()
                .filter(f -> !maybeNegative.contains(plain(f)))
                .toList();
        return List.of(
                new Law(
                        "a-distance-has-no-direction",
                        "Exchanging input and target changes no value.",
                        Law.ROUNDING,
                        differences,
                        DistanceLaws::exchanged),
                new Law(
                        "a-distance-from-itself",
                        "The loss of a target that is the input is 0; but for log_cosh, whose constant is the float32 of ln 2.",
                        Law.ROUNDING,
                        differences.stream()
                                .filter(f -> !maybeNegative.contains(plain(f)))
                                .toList(),
                        DistanceLaws::itself),
                new Law(
                        "both-moved-together",
                        "Adding one number to input and target changes no value.",
                        Law.ROUNDING + " s",
                        differences,
                        DistanceLaws::moved),
                new Law(
                        "losses-are-not-negative",
                        "A loss that cannot be negative is not, but for rounding.",
                        Law.ROUNDING,
                        positive,
                        DistanceLaws::notNegative),
                new Law(
                        "huber-is-scaled-smooth-l1",
                        "huber_loss with delta d is d times smooth_l1_loss with beta d.",
                        "64 u m",
                        List.of(TORCH + "huber_loss"),
                        DistanceLaws::huber),
                new Law(
                        "mse-is-the-square-of-l1",
                        "mse_loss is the square of l1_loss, element by element.",
                        Law.ROUNDING,
                        List.of(TORCH + "mse_loss"),
                        DistanceLaws::square),
                new Law(
                        "ranks-exchanged",
                        "margin_ranking_loss(x1, x2, y) is margin_ranking_loss(x2, x1, -y).",
                        Law.ROUNDING,
                        List.of(TORCH + "margin_ranking_loss"),
                        DistanceLaws::ranks));
    }

    private static String plain(String function) {
        return function.substring(function.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> differences() {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String name : List.of("l1_loss", "mse_loss", "smooth_l1_loss", "huber_loss")) {
            pairs.put(TORCH + name, List.of("input", "target"));
        }
        for (String name : List.of(
                "mean_squared_error",
                "mean_absolute_error",
                "log_cosh",
                "huber",
                "MeanSquaredError",
                "MeanAbsoluteError",
                "LogCosh",
                "Huber")) {
            pairs.put(KERAS + name, List.of("y_true", "y_pred"));
        }
        return Collections.unmodifiableMap(pairs);
    }

    private static Optional<String> exchanged(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        List<String> pair = OF_DIFFERENCE.get(kind.function());
        LossCall other = Calls.with(
                Calls.with(call, pair.get(0), call.input(pair.get(1))), pair.get(1), call.input(pair.get(0)));
        return Difference.of(
                Calls.words(call) + " with both exchanged",
                ask.value(other),
                "as it is",
                ask.value(call),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> itself(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        List<String> pair = OF_DIFFERENCE.get(kind.function());
        LossCall call = Calls.with(
                Calls.plain(sample.call()), pair.get(0), sample.call().input(pair.get(1)));
        Tensor values = ask.value(call);
        return Difference.of(
                Calls.words(call) + " of an input and itself",
                values,
                "no distance",
                Calls.filled(values, 0),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> moved(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        double shift = draw.between(-8, 8);
        LossCall before = call;
        LossCall after = call;
        for (String name : OF_DIFFERENCE.get(kind.function())) {
            double[] values = call.input(name).toDoubles();
            // Quarters: with the shift they are exact in every dtype.
            Arrays.setAll(values, i -> Math.rint(values[i] * 4) / 4);
            before = Calls.with(
                    before,
                    name,
                    Tensor.rounded(call.input(name).dtype(), call.input(name).shape(), values));
            Arrays.setAll(values, i -> values[i] + shift);
            after = Calls.with(
                    after,
                    name,
                    Tensor.rounded(call.input(name).dtype(), call.input(name).shape(), values));
        }
        return Difference.of(
                Calls.words(call) + " with both moved by " + shift,
                ask.value(after),
                "where they were it",
                ask.value(before),
                8 * Difference.allowed(sample, 1));
    }

    private static Optional<String> notNegative(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        double allowed = Difference.allowed(sample, 1);
        for (double value : ask.value(sample.call()).toDoubles()) {
            if (value < -allowed) {
                return Optional.of(Calls.words(sample.call()) + " gave " + value + "; allowed are " + -allowed);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> huber(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall huber = Calls.plain(Calls.without(sample.call(), "weight"));
        double delta = huber.options().number("delta");
        LossCall smooth =
                Calls.of(TORCH + "smooth_l1_loss", huber.inputs(), Map.of("reduction", "none", "beta", delta));
        return Difference.of(
                Calls.words(huber),
                ask.value(huber),
                delta + " times " + Calls.words(smooth),
                Calls.scaled(ask.value(smooth), delta),
                2 * Difference.allowed(sample, 1));
    }

    private static Optional<String> square(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall mse = Calls.plain(Calls.without(sample.call(), "weight"));
        LossCall l1 = Calls.of(TORCH + "l1_loss", mse.inputs(), Map.of("reduction", "none"));
        Tensor distances = ask.value(l1);
        double[] squares = distances.toDoubles();
        Arrays.setAll(squares, i -> squares[i] * squares[i]);
        return Difference.of(
                Calls.words(mse),
                ask.value(mse),
                "the square of " + Calls.words(l1),
                Tensor.ofDoubles(distances.shape(), squares),
                Difference.allowed(sample, 1));
    }

    private static Optional<String> ranks(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.plain(sample.call());
        LossCall other = Calls.with(
                Calls.with(Calls.with(call, "input1", call.input("input2")), "input2", call.input("input1")),
                "target",
                Calls.scaled(call.input("target"), -1));
        return Difference.of(
                Calls.words(call), ask.value(call), "exchanged it", ask.value(other), Difference.allowed(sample, 1));
    }
}
