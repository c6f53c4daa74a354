package io.github.losstck.recipes;

import io.github.losstck.spi.LossCall;
import java.util.Optional;

/** What becomes of the losses of the elements. */
public enum Reduction {
    NONE,
    MEAN,
    SUM,
    /** The sum over the first extent; of kl_div alone. */
    BATCHMEAN;

    /**
     * What a call asks, or empty where it asks a word that the function does not have. PyTorch's deprecated
     * {@code size_average} and {@code reduce} override {@code reduction}.
     */
    public static Optional<Reduction> of(LossCall call) {
        if (call.options().has("size_average") || call.options().has("reduce")) {
            boolean reduce = call.options().bool("reduce", true);
            boolean average = call.options().bool("size_average", true);
            return Optional.of(reduce ? (average ? MEAN : SUM) : NONE);
        }
        return switch (call.options().string("reduction", otherwise(call))) {
            case "none" -> Optional.of(NONE);
            case "mean", "elementwise_mean" -> Optional.of(MEAN);
            case "sum" -> Optional.of(SUM);
            case "batchmean" -> call.function().endsWith(".kl_div") ? Optional.of(BATCHMEAN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String otherwise(LossCall call) {
        return call.function().equals("torchvision.ops.sigmoid_focal_loss") ? "none" : "mean";
    }
}
