package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import java.util.Optional;

/** A mean is the sum over what PyTorch counts: elements, rows, or the weights of the classes. */
record MeanIsSumOverCount() implements Law {

    @Override
    public String name() {
        return "mean-is-sum-over-count";
    }

    @Override
    public String statement() {
        return "With reduction=mean a torch loss is its sum divided by the number of elements (of rows for cross_entropy,"
                + " nll_loss and multilabel_soft_margin_loss; by the weights of the classes where they are given).";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            for (ReducedLoss loss : ReducedLoss.of(sample)) {
                Question mean = loss.question().reduction("mean");
                Question sum = loss.question().reduction("sum");
                double total = sum.ask(adapter).doubleAt(0);
                double scale = sample.scale() * sample.scale() + Math.abs(total) / loss.divisor();
                Optional<String> difference = Comparison.difference(
                        mean.toString(),
                        mean.ask(adapter).doubleAt(0),
                        sum + " divided by " + loss.divisor(),
                        total / loss.divisor(),
                        Comparison.allowed(sample.dtype(), scale));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        });
    }
}
