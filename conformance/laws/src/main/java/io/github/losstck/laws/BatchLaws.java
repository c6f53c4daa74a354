package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Rows;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome.Computed;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A batch is its examples, in any order. */
final class BatchLaws {

    /** Its values are one number, or held against the others of the batch. */
    private static final List<String> WITHOUT_ROWS = List.of("tf.nn.l2_loss");

    private BatchLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> rows = kinds.functions().stream()
                .filter(f -> !WITHOUT_ROWS.contains(f))
                .toList();
        List<String> apart = rows.stream()
                .filter(f -> !f.toLowerCase(Locale.ROOT).endsWith("circle"))
                .toList();
        return List.of(
                new Law(
                        "examples-in-another-order",
                        "The values of a permuted batch are the permuted values.",
                        Law.ROUNDING,
                        rows,
                        BatchLaws::permuted),
                new Law(
                        "sum-and-mean-in-another-order",
                        "The sum and the mean of a permuted batch are those of the batch.",
                        Law.ROUNDING + " n",
                        rows.stream()
                                .filter(f -> kinds.of(f).reductions().isPresent())
                                .toList(),
                        BatchLaws::reducedPermuted),
                new Law(
                        "slopes-in-another-order",
                        "The gradients of a permuted batch are the permuted gradients, and the same for inputs that all"
                                + " examples share.",
                        Law.ROUNDING + " c n",
                        rows,
                        BatchLaws::slopesPermuted),
                new Law(
                        "a-part-of-the-batch",
                        "The values of some examples alone are those that they have in the batch.",
                        Law.ROUNDING,
                        apart,
                        BatchLaws::part),
                new Law(
                        "slopes-of-a-part-of-the-batch",
                        "The gradients of some examples alone are those that they have in the batch.",
                        Law.ROUNDING + " c",
                        apart,
                        BatchLaws::slopesOfPart),
                new Law(
                        "an-example-repeated",
                        "An example that is in the batch twice has its value twice.",
                        Law.ROUNDING,
                        apart,
                        BatchLaws::repeated),
                new Law(
                        "slopes-stay-with-their-example",
                        "Where the cotangent is 0 for an example, so is the gradient by its inputs.",
                        Law.NOTHING,
                        apart,
                        BatchLaws::confined));
    }

    /** The call of some examples, in an order. */
    static LossCall take(Sample sample, int... places) {
        LossCall call = sample.call();
        for (String name : sample.rowAxis().keySet()) {
            call = Calls.with(
                    call, name, Rows.take(call.input(name), sample.rowAxis().get(name), places));
        }
        return Calls.withCotangent(call, Rows.take(call.cotangent(), 0, places));
    }

    private static Sample sample(LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        if (sample.rows() == 0) {
            throw new UnansweredException("the result is one number for all examples");
        }
        return sample;
    }

    private static int[] part(Sample sample, Draw draw) {
        int from = draw.below(sample.rows());
        return Rows.range(from, draw.between(from + 1, sample.rows()));
    }

    private static Optional<String> permuted(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        return values(ask, sample, draw.permutation(sample.rows()), "the examples in another order");
    }

    private static Optional<String> reducedPermuted(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        LossCall call = Calls.plain(Calls.drawn(sample, kind, draw));
        int[] order = draw.permutation(sample.rows());
        if (call.options().equals(sample.call().options())) {
            throw new UnansweredException("each value is kept");
        }
        LossCall other = call;
        for (String name : sample.rowAxis().keySet()) {
            other = Calls.with(
                    other, name, Rows.take(call.input(name), sample.rowAxis().get(name), order));
        }
        return Difference.of(
                Calls.words(call) + " of the examples in the order " + Arrays.toString(order),
                ask.value(other),
                "in their own order it",
                ask.value(call),
                Difference.allowed(sample, sample.output().elements()));
    }

    private static Optional<String> part(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        return values(ask, sample, part(sample, draw), "some of the examples alone");
    }

    private static Optional<String> repeated(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        int again = draw.below(sample.rows());
        int[] places = Rows.range(0, sample.rows() + 1);
        places[sample.rows()] = again;
        return values(ask, sample, places, "an example repeated");
    }

    private static Optional<String> values(Asking ask, Sample sample, int[] places, String what) {
        Tensor whole = whole(ask.value(sample.call()), sample);
        return Difference.of(
                Calls.words(sample.call()) + " of " + what,
                ask.value(take(sample, places)),
                "in the batch it",
                Rows.take(whole, 0, places),
                Difference.allowed(sample, 1));
    }

    private static Tensor whole(Tensor values, Sample sample) {
        if (!values.shape().equals(sample.output())) {
            throw new UnansweredException("the values have another shape, which another law is about");
        }
        return values;
    }

    private static Optional<String> slopesPermuted(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        return slopes(ask, sample, draw.permutation(sample.rows()), true);
    }

    private static Optional<String> slopesOfPart(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        return slopes(ask, sample, part(sample, draw), false);
    }

    private static Optional<String> slopes(Asking ask, Sample sample, int[] places, boolean shared) {
        Computed whole = ask.answer(sample.call());
        Computed taken = ask.answer(take(sample, places));
        double allowed = Difference.allowedSlope(sample, sample.output().elements());
        for (String name : sample.call().differentiate()) {
            Integer axis = sample.rowAxis().get(name);
            if (axis != null || shared) {
                Tensor slope = whole.gradients().get(name);
                Optional<String> difference = Difference.of(
                        "the gradient of " + name + " in " + Calls.words(sample.call()) + " of examples "
                                + Arrays.toString(places),
                        taken.gradients().get(name),
                        "in the batch it",
                        axis == null ? slope : Rows.take(slope, axis, places),
                        allowed);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> confined(Asking ask, LossKind kind, Draw draw) {
        Sample sample = sample(kind, draw);
        int silent = draw.below(sample.rows());
        double[] cotangent = sample.call().cotangent().toDoubles();
        int each = cotangent.length / sample.rows();
        Arrays.fill(cotangent, silent * each, (silent + 1) * each, 0);
        LossCall call =
                Calls.withCotangent(sample.call(), Tensor.rounded(Calls.dtype(sample), sample.output(), cotangent));
        Computed answer = ask.answer(call);
        for (String name : call.differentiate()) {
            if (sample.rowAxis().containsKey(name)) {
                Tensor slope =
                        Rows.take(answer.gradients().get(name), sample.rowAxis().get(name), silent);
                for (double number : slope.toDoubles()) {
                    if (number != 0) {
                        return Optional.of("the gradient of " + name + " in " + Calls.words(call) + " is " + number
                                + " for example " + silent + ", whose cotangent is 0");
                    }
                }
            }
        }
        return Optional.empty();
    }
}
