package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A loss function with what is needed to draw calls of it.
 *
 * @param function the catalogue's name
 * @param dtypes of its floating inputs that are drawn, the simplest first
 * @param reductions how it is told to reduce; empty if it cannot be told
 * @param sampler fills in a call
 */
public record LossKind(String function, List<DType> dtypes, Optional<Reductions> reductions, Sampler sampler) {

    /** Draws inputs and options of a call. */
    public interface Sampler {
        void draw(Draft draft);
    }

    /** The same function; whoever is told hears of each sample the shape of its result and its magnitude. */
    public LossKind heard(BiConsumer<Shape, Double> listener) {
        return new LossKind(function, dtypes, reductions, draft -> {
            sampler.draw(draft);
            listener.accept(draft.output(), draft.magnitude());
        });
    }

    /** A valid call that keeps each value and asks every gradient. */
    public Sample sample(Draw draw) {
        return sample(draw, draw.of(dtypes));
    }

    /** A valid call of one dtype. */
    public Sample sample(Draw draw, DType dtype) {
        Draft draft = new Draft(function, draw, dtype);
        reductions.filter(r -> !r.none().isEmpty()).ifPresent(r -> draft.option(r.option(), r.none()));
        sampler.draw(draft);
        return draft.sample();
    }
}
