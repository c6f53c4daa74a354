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

    /** max(0, margin - y (x1 - x2)). The slope at the margin is 0, as since PyTorch 2.14. */
    static Term ranking(RecipeCall call) {
        Term first = call.floating("input1");
        Term second = call.floating("input2");
        Term y = call.floating("target");
        if (first.shape().rank() != second.shape().rank()
                || first.shape().rank() != y.shape().rank()) {
            throw new RecipeMisfitException("input1, input2 and target have different numbers of dimensions: "
                    + first.shape() + ", " + second.shape() + " and " + y.shape());
        }
        Term lacking = y.neg().mul(first.sub(second)).add(call.options().number("margin", 0));
        return call.reduced(Kinks.positive(lacking.named("lacking")));
    }
}
