package io.github.losstck.recipes;

import java.util.List;
import java.util.function.BinaryOperator;

/**
 * max(0, margin + d(anchor, positive) - d(anchor, negative)) of vectors along the last axis; with {@code swap} the lesser of
 * d(anchor, negative) and d(positive, negative). The slope at the margin is 0, as since PyTorch 2.14.
 */
final class TripletRecipes {

    private TripletRecipes() {}

    /** With d(a, b) = |a - b + eps|_p. */
    static Term ofNorms(RecipeCall call) {
        double p = call.options().number("p", 2);
        double eps = call.options().number("eps", 1e-6);
        return of(call, (a, b) -> VectorNorm.of(a.sub(b).add(eps), p));
    }

    /** With {@code distance_function}: pairwise_l2 is |a - b + 1e-6|_2, l1 is |a - b|_1, cosine is 1 - cos. */
    static Term ofNamedDistance(RecipeCall call) {
        String name = call.options().string("distance_function", "pairwise_l2");
        return switch (name) {
            case "pairwise_l2" -> of(call, (a, b) -> VectorNorm.of(a.sub(b).add(1e-6), 2));
            case "l1" -> of(call, (a, b) -> VectorNorm.of(a.sub(b), 1));
            case "cosine" -> of(call, CosineRecipes::distance);
            default -> throw new RecipeMisfitException("there is no distance_function '" + name + "'");
        };
    }

    private static Term of(RecipeCall call, BinaryOperator<Term> distance) {
        Term anchor = vectors(call, "anchor");
        Term positive = vectors(call, "positive");
        Term negative = vectors(call, "negative");
        int rank = anchor.shape().rank();
        for (Term other : List.of(positive, negative)) {
            if (other.shape().rank() != rank) {
                throw new RecipeMisfitException(
                        "points of different numbers of dimensions: " + anchor.shape() + " and " + other.shape());
            }
        }
        Term near = distance.apply(anchor, positive).named("near");
        Term far = distance.apply(anchor, negative).named("far");
        if (call.options().bool("swap", false)) {
            Term swapped = distance.apply(positive, negative).named("swapped");
            far = Kinks.lesser(far, swapped);
        }
        Term missing = near.add(call.options().number("margin", 1)).sub(far).named("missing");
        return call.reduced(Kinks.positive(missing));
    }

    /** A scalar is a vector of one. */
    private static Term vectors(RecipeCall call, String name) {
        Term points = call.floating(name);
        return points.shape().rank() == 0 ? points.expandDims(0) : points;
    }
}
