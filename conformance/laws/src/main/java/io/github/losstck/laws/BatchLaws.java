package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Rows;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
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
        List<String> rows = byExample(kinds);
        List<String> apart = apart(kinds);
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
                        "a-part-of-the-batch",
                        "The values of some examples alone are those that they have in the batch.",
                        Law.ROUNDING,
                        apart,
                        BatchLaws::part),
                new Law(
                        "an-example-repeated",
                        "An example that is in the batch twice has its value twice.",
                        Law.ROUNDING,
                        apart,
                        BatchLaws::repeated));
    }

    /** The functions whose result is by example. */
    static List<String> byExample(LossKinds kinds) {
        return kinds.functions().stream().filter(f -> !WITHOUT_ROWS.contains(f)).toList();
    }

    /** Of those, the ones whose examples do not know of each other. */
    static List<String> apart(LossKinds kinds) {
        return byExample(kinds).stream()
                .filter(f -> !f.toLowerCase(Locale.ROOT).endsWith("circle"))
                .toList();
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

    /** A sample whose result is by example. */
    static Sample sample(LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        if (sample.rows() == 0) {
            throw new UnansweredException("the result is one number for all examples");
        }
        return sample;
    }

    /** The places of some neighbours. */
    static int[] part(Sample sample, Draw draw) {
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
}
