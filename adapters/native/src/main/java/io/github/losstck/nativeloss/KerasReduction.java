package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;

/** What Keras's loss classes do with weighted values: sum them over their number or their weights, sum them, or keep them. */
enum KerasReduction {
    SUM_OVER_BATCH_SIZE,
    MEAN_WITH_SAMPLE_WEIGHT,
    SUM,
    NONE;

    /**
     * What the call asks; {@code mean} is another name of the default.
     *
     * @throws LossArgumentException if Keras has no such reduction
     */
    static KerasReduction of(LossCall call) {
        String word = OptionReader.word(call, "reduction", "sum_over_batch_size");
        return switch (word) {
            case "sum_over_batch_size", "mean" -> SUM_OVER_BATCH_SIZE;
            case "mean_with_sample_weight" -> MEAN_WITH_SAMPLE_WEIGHT;
            case "sum" -> SUM;
            case "none" -> NONE;
            default ->
                throw new LossArgumentException("reduction must be sum_over_batch_size, mean, mean_with_sample_weight,"
                        + " sum or none, got '" + word + "'");
        };
    }

    /** Whether values of this shape stay as they are: one of no dimension does, and a vector of none. */
    boolean keeps(Shape shape) {
        return this == NONE || shape.rank() == 0 || (shape.rank() == 1 && shape.elements() == 0);
    }
}
