package io.github.losstck.recipes;

import java.util.Optional;

/** Losses of a logit and a target between 0 and 1 for each element. */
final class LogitRecipes {

    private LogitRecipes() {}

    /** Binary cross entropy with logits, with weights of elements and of positives. */
    static Term binaryCrossEntropy(RecipeCall call) {
        Term losses = entropy(call.input("input"), call.input("target"), call.optional("pos_weight"));
        return call.reduced(weighted(call, losses));
    }

    /** The mean over the last dimension of the input, then the reduction. */
    static Term multilabelSoftMargin(RecipeCall call) {
        Term x = call.input("input");
        Term losses = weighted(call, entropy(x, call.input("target"), Optional.empty()));
        int axis = x.shape().rank() - 1;
        return call.reduced(losses.sum(axis).div(x.shape().extent(axis)));
    }

    /** a (1 - p)^γ times the binary cross entropy, where 1 - p is computed from the small end of the sigmoid. */
    static Term focal(RecipeCall call) {
        Term x = call.input("inputs");
        Term y = floating(call.input("targets"), x);
        Term entropy = entropy(x, y, Optional.empty()).named("entropy");
        Term miss = y.mul(x.neg().sigmoid()).add(y.oneMinus().mul(x.sigmoid())).named("miss");
        Term losses = entropy.mul(miss.pow(call.options().number("gamma", 2)));
        double alpha = call.options().number("alpha", 0.25);
        if (alpha >= 0) {
            losses = losses.mul(y.mul(alpha).add(y.oneMinus().mul(1 - alpha)));
        }
        return call.reduced(losses);
    }

    /** ln(1 + e^(-y x)) of labels 1 and -1, in the dtype of the input. */
    static Term softMargin(RecipeCall call) {
        Term x = call.input("input");
        Term z = call.input("target").cast(x.dtype()).neg().mul(x).named("z");
        return call.reduced(Kinks.positiveWithHalfSlope(z).add(z.abs().neg().softplus()));
    }

    /**
     * (1 - y) max(x, 0) + p y max(-x, 0) + (1 + (p - 1) y) softplus(-|x|), with p the weight of positives: nothing cancels,
     * and with slopes of 1/2 at 0 the whole has that of the sigmoid.
     */
    private static Term entropy(Term x, Term target, Optional<Term> positives) {
        Term y = floating(target, x);
        Term ofOnes = y.mul(Kinks.positiveWithHalfSlope(x.neg()));
        Term ofZeros = y.oneMinus().mul(Kinks.positiveWithHalfSlope(x));
        Term tail = x.abs().neg().softplus().named("tail");
        if (positives.isEmpty()) {
            return ofZeros.add(ofOnes).add(tail);
        }
        Term p = positives.get();
        Term both = p.sub(1).mul(y).add(1);
        return ofZeros.add(ofOnes.mul(p)).add(tail.mul(both));
    }

    private static Term floating(Term target, Term x) {
        return target.dtype().isFloating() ? target : target.cast(x.dtype());
    }

    private static Term weighted(RecipeCall call, Term losses) {
        return call.optional("weight").map(losses::mul).orElse(losses);
    }
}
