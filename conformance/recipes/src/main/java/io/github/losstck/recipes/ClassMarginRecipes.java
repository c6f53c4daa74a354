package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Binary;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/** Hinges between the scores of the classes of a row [N, C] or [C]. A hinge that is NaN counts for nothing. */
final class ClassMarginRecipes {

    private ClassMarginRecipes() {}

    /** w[y] / C times the sum over i != y of max(0, margin - x[y] + x[i])^p, for p of 1 or 2. */
    static Term ofOneClass(RecipeCall call) {
        double p = call.options().number("p", 1);
        if (p != 1 && p != 2) {
            throw new RecipeMisfitException("p must be 1 or 2, not " + p);
        }
        Term x = rows(call.input("input"));
        Shape target = call.input("target").shape();
        Term y = call.input("target").reshape(Shape.of(x.shape().extent(0))).named("y");
        Term own = x.pick(y, 1).expandDims(1);
        Term missing = own.neg().add(call.options().number("margin", 1)).add(x).named("missing");
        Term other = classes(x).binary(Binary.NE, y.expandDims(1));
        Term hinges = counted(missing, other);
        Term losses = (p == 2 ? hinges.square() : hinges).sum(1);
        if (call.optional("weight").isPresent()) {
            losses = losses.mul(call.input("weight").take(y));
        }
        return call.reduced(losses.div(x.shape().extent(1)).reshape(target));
    }

    /**
     * 1 / C times the sum over the targets y of a row, which end at its first -1, and over the classes i that are none of them,
     * of max(0, 1 - x[y] + x[i]). Shapes are [N, targets, C].
     */
    static Term ofSeveralClasses(RecipeCall call) {
        Term x = rows(call.input("input"));
        Term target = call.input("target");
        if (x.shape().elements() != target.shape().elements()
                || x.shape().extent(1) == 0
                || target.dtype().isFloating()) {
            throw new RecipeMisfitException("targets of shape " + target.shape() + " and dtype " + target.dtype()
                    + " do not name classes of input " + call.input("input").shape());
        }
        int most = mostTargets(call.tensor("target"), x.shape().extent(1));
        Term y = target.reshape(x.shape()).slice(1, 0, most).named("y");
        Term counts = listed(y).expandDims(2).named("counts");
        Term scores = x.expandDims(1);
        Term isTarget = classes(x).binary(Binary.EQ, y.expandDims(2)).named("isTarget");
        Term own = Term.where(isTarget, scores, scores.like(0)).sum(2).expandDims(2);
        Term named = isTarget.binary(Binary.AND, counts).cast(x.dtype()).sum(1).expandDims(1);
        Term missing = own.neg().add(1).add(scores).named("missing");
        Term hinges = counted(missing, counts.binary(Binary.AND, named.is(Binary.EQ, 0)));
        Term losses = hinges.sum(2).sum(1).div(x.shape().extent(1));
        return call.reduced(call.input("input").shape().rank() < 2 ? losses.squeeze(0) : losses);
    }

    private static Term rows(Term input) {
        Shape shape = input.shape();
        return shape.rank() < 2 ? input.reshape(Shape.of(1, shape.elements())) : input;
    }

    /** What is above 0 and meant. */
    private static Term counted(Term missing, Term meant) {
        Term counts = missing.is(Binary.GT, 0).binary(Binary.AND, meant);
        return Term.where(counts, missing, missing.like(0));
    }

    private static Term classes(Term x) {
        return Positions.of(x.shape().extent(1)).named("classes");
    }

    /** How many targets the longest row has, and 1 at least. */
    private static int mostTargets(Tensor target, int classes) {
        int most = 1;
        for (int row = 0; row < target.elements() / classes; row++) {
            int length = 0;
            while (length < classes && target.longAt(row * classes + length) >= 0) {
                length++;
            }
            most = Math.max(most, length);
        }
        return most;
    }

    /** Which targets stand before the first -1 of their row: those with no end up to there. */
    private static Term listed(Term y) {
        Term places = Positions.of(y.shape().extent(1));
        Term upTo = places.expandDims(1).binary(Binary.LE, places).cast(DType.FLOAT32);
        Term ends = y.is(Binary.LT, 0).cast(DType.FLOAT32);
        return ends.matMul(upTo).is(Binary.EQ, 0);
    }
}
