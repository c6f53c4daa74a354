package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;

/** Losses that end at a margin. */
final class HingeRecipes {

    private HingeRecipes() {}

    /** max(0, margin - x) unless y = 1, plus x unless y = -1. The slope at the margin is 0, as since PyTorch 2.14. */
    static Term embedding(RecipeCall call) {
        Term x = call.input("input");
        Term y = call.input("target");
        Term hinge =
                Kinks.positive(x.neg().add(call.options().number("margin", 1))).named("hinge");
        Term ofNegative = Term.where(y.is(Binary.NE, 1), hinge, hinge.like(0));
        Term ofPositive = Term.where(y.is(Binary.NE, -1), x, x.like(0));
        return call.reduced(ofNegative.add(ofPositive));
    }
}
