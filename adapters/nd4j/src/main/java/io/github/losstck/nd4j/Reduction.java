package io.github.losstck.nd4j;

import io.github.losstck.spi.LossCall;
import java.util.Optional;
import org.nd4j.autodiff.loss.LossReduce;

/** What becomes of the losses of the elements. */
enum Reduction {
    NONE(LossReduce.NONE),
    MEAN(LossReduce.MEAN_BY_NONZERO_WEIGHT_COUNT),
    SUM(LossReduce.SUM);

    private final LossReduce reduce;

    Reduction(LossReduce reduce) {
        this.reduce = reduce;
    }

    /** SameDiff's word for it; the mean is its default, over the elements whose weight is not 0. */
    LossReduce reduce() {
        return reduce;
    }

    /**
     * What a call of PyTorch asks, or empty where it asks a word that ND4J has nothing for. PyTorch's deprecated
     * {@code size_average} and {@code reduce} override {@code reduction}.
     */
    static Optional<Reduction> of(LossCall call) {
        if (call.options().has("size_average") || call.options().has("reduce")) {
            boolean reduce = call.options().bool("reduce", true);
            boolean average = call.options().bool("size_average", true);
            return Optional.of(reduce ? (average ? MEAN : SUM) : NONE);
        }
        return switch (call.options().string("reduction", "mean")) {
            case "none" -> Optional.of(NONE);
            case "mean", "elementwise_mean" -> Optional.of(MEAN);
            case "sum" -> Optional.of(SUM);
            default -> Optional.empty();
        };
    }
}
