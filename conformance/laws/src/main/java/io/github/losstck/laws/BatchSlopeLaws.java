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
import java.util.Optional;

/** The gradients of a batch are those of its examples. */
final class BatchSlopeLaws {

    private BatchSlopeLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> rows = BatchLaws.byExample(kinds);
        List<String> apart = BatchLaws.apart(kinds);
        return List.of(
                new Law(
                        "slopes-in-another-order",
                        "The gradients of a permuted batch are the permuted gradients, and the same for inputs that all"
                                + " examples share.",
                        Law.ROUNDING + " c n",
                        rows,
                        BatchSlopeLaws::slopesPermuted),
                new Law(
                        "slopes-of-a-part-of-the-batch",
                        "The gradients of some examples alone are those that they have in the batch.",
                        Law.ROUNDING + " c",
                        apart,
                        BatchSlopeLaws::slopesOfPart),
                new Law(
                        "slopes-stay-with-their-example",
                        "Where the cotangent is 0 for an example, so is the gradient by its inputs.",
                        Law.NOTHING,
                        apart,
                        BatchSlopeLaws::confined));
    }

    private static Optional<String> slopesPermuted(Asking ask, LossKind kind, Draw draw) {
        Sample sample = BatchLaws.sample(kind, draw);
        return slopes(ask, sample, draw.permutation(sample.rows()), true);
    }

    private static Optional<String> slopesOfPart(Asking ask, LossKind kind, Draw draw) {
        Sample sample = BatchLaws.sample(kind, draw);
        return slopes(ask, sample, BatchLaws.part(sample, draw), false);
    }

    private static Optional<String> slopes(Asking ask, Sample sample, int[] places, boolean shared) {
        Computed whole = ask.shapedAnswer(sample.call());
        Computed taken = ask.answer(BatchLaws.take(sample, places));
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
        Sample sample = BatchLaws.sample(kind, draw);
        int silent = draw.below(sample.rows());
        double[] cotangent = sample.call().cotangent().toDoubles();
        int each = cotangent.length / sample.rows();
        Arrays.fill(cotangent, silent * each, (silent + 1) * each, 0);
        LossCall call =
                Calls.withCotangent(sample.call(), Tensor.rounded(Calls.dtype(sample), sample.output(), cotangent));
        Computed answer = ask.shapedAnswer(call);
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
