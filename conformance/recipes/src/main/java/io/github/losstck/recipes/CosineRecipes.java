package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.Shape;

/** Cosines of vectors along the last axis, in PyTorch's two ways of keeping clear of vectors of length 0. */
final class CosineRecipes {

    private CosineRecipes() {}

    /** 1 - cos where y = 1, max(0, cos - margin) where y = -1. The slope at the margin is 0, as since PyTorch 2.14. */
    static Term embedding(RecipeCall call) {
        Term a = call.floating("input1");
        Term b = call.floating("input2");
        Term y = call.input("target");
        int rank = y.shape().rank();
        if (rank > 1 || a.shape().rank() != rank + 1 || b.shape().rank() != rank + 1) {
            throw new RecipeMisfitException(
                    "targets of shape " + y.shape() + " are not for vectors " + a.shape() + " and " + b.shape());
        }
        Term lengths = square(a, rank).mul(square(b, rank)).sqrt();
        Term cosine = a.mul(b).sum(rank).div(lengths).named("cosine");
        Term beyond =
                Kinks.positive(cosine.sub(call.options().number("margin", 0)).named("beyond"));
        Term ofSame = Term.where(y.is(Binary.EQ, 1), cosine.oneMinus(), cosine.like(0));
        Term ofOther = Term.where(y.is(Binary.EQ, -1), beyond, beyond.like(0));
        return call.reduced(ofSame.add(ofOther));
    }

    /** The squared length, and a little; PyTorch holds the little as a float32. */
    private static Term square(Term vectors, int axis) {
        return vectors.square().sum(axis).add(1e-12f);
    }

    /** 1 - cos with lengths of 1e-8 at least, below which they keep their slope. */
    static Term distance(Term a, Term b) {
        Shape common = Shapes.broadcast(a.shape(), b.shape());
        int axis = common.rank() - 1;
        Term u = unit(a.broadcastTo(common), axis);
        Term v = unit(b.broadcastTo(common), axis);
        return u.mul(v).sum(axis).oneMinus();
    }

    private static Term unit(Term vectors, int axis) {
        Term length = Kinks.atLeast(VectorNorm.of(vectors, 2).named("length"), 1e-8);
        return vectors.div(length.expandDims(axis));
    }
}
