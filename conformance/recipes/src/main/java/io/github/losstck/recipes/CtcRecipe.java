package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;

/**
 * Connectionist temporal classification: -ln of the sum over all alignments of labels and frames, by the forward recursion over
 * frames, for all sequences and states at once. The gradient by log-probabilities is PyTorch's, e^x - posterior: the derivative
 * and terms that are 0, with slope e^x.
 */
final class CtcRecipe {

    private static final double NONE = Double.NEGATIVE_INFINITY;

    private final RecipeCall call;
    private final CtcSequences sequences;
    /** Log-probabilities [T, N, C]. */
    private final Term logs;

    private final Term states;

    private CtcRecipe(RecipeCall call, CtcSequences sequences, Term logs) {
        this.call = call;
        this.sequences = sequences;
        this.logs = logs;
        states = sequences.states().named("states");
    }

    static Term ofLogProbabilities(RecipeCall call) {
        CtcSequences sequences = new CtcSequences(call, "log_probs");
        CtcRecipe recipe = new CtcRecipe(call, sequences, sequences.frames());
        return recipe.reduced(recipe.slopes());
    }

    /** The derivative by logits is the usual one. */
    static Term ofLogits(RecipeCall call) {
        CtcSequences sequences = new CtcSequences(call, "logits");
        Term logs = sequences.frames().logSoftmax(2).named("logs");
        return new CtcRecipe(call, sequences, logs).reduced(logs.like(0));
    }

    /** For each sequence 0, with slope e^x at each of its frames. */
    private Term slopes() {
        Term zero = Kinks.zeroWithSlope(logs.exp().named("probabilities"));
        Term meant = Positions.of(sequences.times())
                .reshape(Shape.of(sequences.times(), 1))
                .binary(Binary.LT, sequences.counted("input_lengths"));
        Term kept = meant.expandDims(2).binary(Binary.AND, zero.is(Binary.EQ, 0));
        return Term.where(kept, zero, zero.like(0)).sum(2).sum(0);
    }

    private Term reduced(Term slopes) {
        Term logProbability = logProbability().named("logProbability");
        Term losses = slopes.sub(logProbability);
        if (call.options().bool("zero_infinity", false)) {
            losses = Term.where(logProbability.is(Binary.EQ, NONE), losses.like(0), losses);
        }
        if (call.reduction() == Reduction.MEAN) {
            Term labels = sequences.counted("target_lengths");
            losses = losses.div(
                    Term.where(labels.is(Binary.LT, 1), labels.like(1), labels).cast(losses.dtype()));
        }
        return call.reduced(sequences.isSingle() ? losses.squeeze(0) : losses);
    }

    /** The recursion: paths stand in the first state before the first frame, and stay where they are behind the last. */
    private Term logProbability() {
        int width = states.shape().extent(1);
        Term places = Positions.of(width).named("places");
        Term start = Term.where(places.is(Binary.EQ, 0), logs.like(0), logs.like(NONE));
        Term paths = start.broadcastTo(states.shape());
        Term emissions = emissions().named("emissions");
        Term counts = sequences.counted("input_lengths").expandDims(1).named("counts");
        // A blank may be passed by between two different labels.
        Term skips = states.binary(Binary.NE, shifted(states, 2)).named("skips");
        for (int t = 0; t < sequences.times(); t++) {
            paths = paths.named("paths");
            Term skipped = shifted(paths, 2);
            Term sum = sum(paths, sum(shifted(paths, 1), Term.where(skips, skipped, skipped.like(NONE))));
            Term next = sum.add(emissions.slice(0, t, t + 1).squeeze(0));
            paths = Term.where(counts.is(Binary.GT, t), next, paths);
        }
        return ofEnds(paths.named("paths"), places);
    }

    /** The log-probability of each state's class at each frame, [T, N, states]. */
    private Term emissions() {
        int frames = sequences.times() * sequences.sequences();
        Term starts = Positions.of(frames)
                .mul(logs.shape().extent(2))
                .reshape(Shape.of(sequences.times(), sequences.sequences(), 1));
        return logs.reshape(Shape.of(logs.shape().elements())).take(starts.add(states));
    }

    /** Columns moved to the right; what comes in is no path, and for states class -1. */
    private static Term shifted(Term rows, int places) {
        int width = rows.shape().extent(1);
        int in = Math.min(places, width);
        Term none = rows.like(rows.dtype() == DType.INT64 ? -1 : NONE)
                .broadcastTo(Shape.of(rows.shape().extent(0), in));
        return in == width ? none : none.concat(rows.slice(1, 0, width - in), 1);
    }

    /** Paths end with the last label or with the blank behind it. */
    private Term ofEnds(Term paths, Term places) {
        Term last = sequences.counted("target_lengths").mul(2).expandDims(1).named("last");
        Term onBlank = standing(paths, places.binary(Binary.EQ, last));
        Term onLabel = standing(paths, places.binary(Binary.EQ, last.sub(1)));
        Term noLabel = last.squeeze(1).is(Binary.EQ, 0);
        return sum(onBlank, Term.where(noLabel, onLabel.like(NONE), onLabel));
    }

    /** The paths of one state of each sequence, and 0 for a state that there is not. */
    private static Term standing(Term paths, Term one) {
        return Term.where(one, paths, paths.like(0)).sum(1);
    }

    /** ln(e^a + e^b), also where one or both are -infinity, without a NaN on the way back. */
    private static Term sum(Term a, Term b) {
        Term larger = a.stopGradient().binary(Binary.MAXIMUM, b.stopGradient()).named("larger");
        Term none = larger.is(Binary.EQ, NONE).named("none");
        Term base = Term.where(none, larger.like(0), larger).named("base");
        Term total = a.sub(base).exp().add(b.sub(base).exp());
        Term safe = Term.where(none, total.like(1), total);
        return Term.where(none, total.like(NONE), safe.log().add(base));
    }
}
