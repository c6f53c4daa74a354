package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;
import java.util.Optional;

/** What a call of PyTorch asks to become of the losses. */
enum Reduction {
    NONE,
    MEAN,
    SUM;

    /** The framework library's word for it. */
    org.tensorflow.framework.losses.Reduction ofFramework() {
        return switch (this) {
            case NONE -> org.tensorflow.framework.losses.Reduction.NONE;
            case MEAN -> org.tensorflow.framework.losses.Reduction.SUM_OVER_BATCH_SIZE;
            case SUM -> org.tensorflow.framework.losses.Reduction.SUM;
        };
    }

    /**
     * Empty where a word is asked that TensorFlow Java has nothing for. PyTorch's deprecated {@code size_average} and
     * {@code reduce} override {@code reduction}.
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
