package io.github.losstck.recipes;

/** Losses of the distance between {@code input} and {@code target}, with a weight for each element or without. */
final class DistanceRecipes {

    private DistanceRecipes() {}

    /** |x - y|; a weighted mean is over the sum of the weights. */
    static Term l1(RecipeCall call) {
        return overWeights(call, difference(call).abs());
    }

    /** (x - y)²; a weighted mean is over the sum of the weights. */
    static Term mse(RecipeCall call) {
        return overWeights(call, difference(call).square());
    }

    /** With d = |x - y| and m = min(d, β): m / β (d - m / 2); β = 0 is d. No slope of min matters. */
    static Term smoothL1(RecipeCall call) {
        Term distance = difference(call).abs().named("distance");
        double beta = call.options().number("beta", 1);
        if (beta == 0) {
            return call.reduced(distance);
        }
        Term near = distance.minimum(beta).named("near");
        return call.reduced(near.div(beta).mul(distance.sub(near.div(2))));
    }

    /** With d = |x - y| and m = min(d, δ): m (d - m / 2); a weighted mean is over the number of elements. */
    static Term huber(RecipeCall call) {
        Term distance = difference(call).abs().named("distance");
        Term near = distance.minimum(call.options().number("delta", 1)).named("near");
        Term losses = near.mul(distance.sub(near.div(2)));
        return call.reduced(call.optional("weight").isPresent() ? losses.mul(call.input("weight")) : losses);
    }

    private static Term difference(RecipeCall call) {
        return call.input("input").sub(call.input("target"));
    }

    private static Term overWeights(RecipeCall call, Term losses) {
        return call.optional("weight")
                .map(weight -> call.reduced(losses.mul(weight), weight))
                .orElseGet(() -> call.reduced(losses));
    }
}
