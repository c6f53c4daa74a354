package io.github.losstck.laws;

import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.Shape;
import java.util.List;
import java.util.Optional;

/** A mean and a sum are scalars, of shape []. */
record MeanAndSumAreScalars() implements Law {

    @Override
    public String name() {
        return "mean-and-sum-are-scalars";
    }

    @Override
    public String statement() {
        return "Every torch loss with reduction=mean or sum gives a scalar, of shape [].";
    }

    @Override
    public Finding check(LossAdapter adapter, Sample sample) {
        return Comparison.finding(() -> {
            for (ReducedLoss loss : ReducedLoss.of(sample)) {
                for (String reduction : List.of("mean", "sum")) {
                    Question question = loss.question().reduction(reduction);
                    Shape shape = question.ask(adapter).shape();
                    if (shape.rank() != 0) {
                        return Optional.of(question + " has shape " + shape + ", not []");
                    }
                }
            }
            return Optional.empty();
        });
    }
}
