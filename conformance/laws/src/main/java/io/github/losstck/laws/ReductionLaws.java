package io.github.losstck.laws;

import io.github.losstck.laws.sample.Draw;
import io.github.losstck.laws.sample.LossKind;
import io.github.losstck.laws.sample.LossKinds;
import io.github.losstck.laws.sample.Reductions;
import io.github.losstck.laws.sample.Sample;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sums and means of the values, and their slopes. */
final class ReductionLaws {

    private ReductionLaws() {}

    static List<Law> all(LossKinds kinds) {
        List<String> sums = those(kinds, r -> !r.sum().isEmpty());
        List<String> means = those(kinds, r -> !r.mean().isEmpty());
        List<String> both = those(kinds, r -> !r.sum().isEmpty() && !r.mean().isEmpty());
        return List.of(
                new Law(
                        "sums-and-means-are-scalars",
                        "A result that is reduced has the shape [] and the dtype of the values.",
                        Law.NOTHING,
                        means,
                        ReductionLaws::scalars),
                new Law(
                        "a-sum-adds-the-values",
                        "The sum is that of the values that reduction=none keeps.",
                        Law.ROUNDING + " n",
                        sums,
                        ReductionLaws::sum),
                new Law(
                        "a-mean-weighs-the-values",
                        "The mean is the sum of the values, each over the documented denominator: their number; the weights"
                                + " of their classes or elements; for CTC also the target's length.",
                        Law.ROUNDING + " n w",
                        means,
                        ReductionLaws::mean),
                new Law(
                        "a-mean-is-the-sum-over-the-denominator",
                        "Mean and sum of the same call differ by the documented denominator.",
                        Law.ROUNDING + " n w",
                        both.stream().filter(f -> !f.contains("ctc")).toList(),
                        ReductionLaws::ratio),
                new Law(
                        "the-slope-of-a-sum",
                        "The gradient of the sum is that of the values with the same cotangent for each.",
                        Law.ROUNDING + " c n",
                        sums,
                        (ask, kind, draw) -> slope(ask, kind, draw, false)),
                new Law(
                        "the-slope-of-a-mean",
                        "The gradient of the mean is that of the values, each with its share of the cotangent; by the inputs"
                                + " that the denominator does not depend on.",
                        Law.ROUNDING + " c n",
                        means,
                        (ask, kind, draw) -> slope(ask, kind, draw, true)));
    }

    private static List<String> those(LossKinds kinds, Predicate<Reductions> chosen) {
        return kinds.functions().stream()
                .filter(f -> kinds.of(f).reductions().filter(chosen).isPresent())
                .toList();
    }

    private static Reductions reductions(LossKind kind) {
        return kind.reductions().orElseThrow();
    }

    private static double[] weights(LossKind kind, Sample sample) {
        double[] weights =
                reductions(kind).weights().of(sample.call(), sample.output().elements());
        if (weights.length > 0 && !Double.isFinite(weights[0])) {
            throw new UnansweredException("everything is ignored: the mean is 0 / 0");
        }
        return weights;
    }

    private static Optional<String> scalars(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        boolean sums = !reductions(kind).sum().isEmpty() && draw.below(2) == 1;
        String reduction = sums ? reductions(kind).sum() : reductions(kind).mean();
        LossCall call = Calls.reduced(sample, reductions(kind), reduction, 1);
        Tensor value = ask.value(call);
        return value.shape().equals(Shape.of()) && value.dtype() == Calls.dtype(sample)
                ? Optional.empty()
                : Optional.of(Calls.words(call) + " gave " + value.dtype() + value.shape() + ", not "
                        + Calls.dtype(sample) + "[]");
    }

    private static Optional<String> sum(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        LossCall call = Calls.reduced(sample, reductions(kind), reductions(kind).sum(), 1);
        double sum = 0;
        for (double value : ask.value(sample.call()).toDoubles()) {
            sum += value;
        }
        return Difference.of(
                Calls.words(call),
                single(ask.value(call)),
                "the sum of its values",
                sum,
                Difference.allowed(sample, sample.output().elements()));
    }

    private static Optional<String> mean(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        double[] weights = weights(kind, sample);
        LossCall call = Calls.reduced(sample, reductions(kind), reductions(kind).mean(), 1);
        double[] values = ask.value(sample.call()).toDoubles();
        if (values.length != weights.length) {
            throw new UnansweredException("the values have another shape, which another law is about");
        }
        double sum = 0;
        double scale = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            scale += Math.abs(weights[i]);
        }
        return Difference.of(
                Calls.words(call),
                single(ask.value(call)),
                "its values over the denominator",
                sum,
                Difference.allowed(sample, values.length * scale));
    }

    private static Optional<String> ratio(Asking ask, LossKind kind, Draw draw) {
        Sample sample = kind.sample(draw);
        double[] weights = weights(kind, sample);
        LossCall mean = Calls.reduced(sample, reductions(kind), reductions(kind).mean(), 1);
        LossCall sum = Calls.reduced(sample, reductions(kind), reductions(kind).sum(), 1);
        return Difference.of(
                Calls.words(mean),
                single(ask.value(mean)),
                Calls.words(sum) + " / " + 1 / weights[0],
                single(ask.value(sum)) * weights[0],
                Difference.allowed(sample, weights.length * Math.max(1, weights.length * Math.abs(weights[0]))));
    }

    private static double single(Tensor scalar) {
        if (scalar.elements() != 1) {
            throw new UnansweredException("it is not reduced, which another law is about");
        }
        return scalar.doubleAt(0);
    }

    private static Optional<String> slope(Asking ask, LossKind kind, Draw draw, boolean mean) {
        Sample sample = kind.sample(draw);
        double cotangent = draw.of(1.0, 0.5, -2.0);
        double[] shares = new double[sample.output().elements()];
        double[] weights = mean ? weights(kind, sample) : shares;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = mean ? weights[i] * cotangent : cotangent;
        }
        String reduction = mean ? reductions(kind).mean() : reductions(kind).sum();
        LossCall reduced = Calls.reduced(sample, reductions(kind), reduction, cotangent);
        LossCall each =
                Calls.withCotangent(sample.call(), Tensor.rounded(Calls.dtype(sample), sample.output(), shares));
        for (String name : sample.call().differentiate()) {
            // l1_loss and mse_loss divide by the weights: their slope by a weight is not that of a value.
            if (!mean || !name.equals("weight")) {
                Optional<String> difference = Difference.of(
                        "the gradient of " + name + " in " + Calls.words(reduced),
                        ask.answer(Calls.differentiate(reduced, name))
                                .gradients()
                                .get(name),
                        "that of the values",
                        ask.answer(Calls.differentiate(each, name)).gradients().get(name),
                        2 * Difference.allowed(sample, shares.length));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }
}
