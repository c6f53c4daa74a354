package io.github.losstck.tensorflow;

import io.github.losstck.spi.LossCall;

/** What Keras's cross entropies have beside labels and predictions; Java's label smoothing is a float. */
record Probabilities(boolean fromLogits, float smoothing, int axis) {

    static Probabilities of(LossCall call) {
        return new Probabilities(
                call.options().bool("from_logits", false),
                (float) call.options().number("label_smoothing", 0),
                (int) call.options().integer("axis", -1));
    }
}
