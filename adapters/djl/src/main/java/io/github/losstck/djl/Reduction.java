package io.github.losstck.djl;

import io.github.losstck.spi.LossCall;
import java.util.Optional;

/** What becomes of the losses of the elements. */
enum Reduction {
    NONE,
    MEAN,
    SUM;

    /** The reduction of a call for which {@link #of} found one. */
    static Reduction known(LossCall call) {
        return of(call).orElseThrow();
    }

    /**
     * What a call asks, or empty where it asks a word that DJL has nothing for. PyTorch's deprecated {@code size_average}
     * and {@code reduce} override {@code reduction}.
     */
    static Optional<Reduction> of(LossCall call) {
        if (call.options().has("size_average") || call.options().has("reduce")) {
            boolean reduce = call.options().bool("reduce", true);
            boolean average = call.options().bool("size_average", true);
            return Optional.of(reduce ? (average ? MEAN : SUM) : NONE);
        }
        return switch (call.options().string("reduction", otherwise(call))) {
            case "none" -> Optional.of(NONE);
            case "mean", "elementwise_mean" -> Optional.of(MEAN);
            case "sum" -> Optional.of(SUM);
            default -> Optional.empty();
        };
    }

    private static String otherwise(LossCall call) {
        return call.function().equals("torchvision.ops.sigmoid_focal_loss") ? "none" : "mean";
    }

    /** Reduce, with a mean over all elements. */
    ArrayExpression over(ArrayExpression losses) {
        return switch (this) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
        };
    }
}
