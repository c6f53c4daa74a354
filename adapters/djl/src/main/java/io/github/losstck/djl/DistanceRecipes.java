package io.github.losstck.djl;

import static io.github.losstck.djl.ArrayScript.input;

import io.github.losstck.spi.LossCall;

/** Losses of the distance between {@code input} and {@code target}, with a weight for each element or without. */
final class DistanceRecipes {

    private DistanceRecipes() {}

    /** |x - y|; a weighted mean is over the sum of the weights. */
    static ArrayScript l1(LossCall call) {
        return overWeights(call, input("input").sub(input("target")).abs());
    }

    /** (x - y)²; a weighted mean is over the sum of the weights. */
    static ArrayScript mse(LossCall call) {
        return overWeights(call, input("input").sub(input("target")).square());
    }

    /** With d = |x - y| and m = min(d, β): m / β (d - m / 2); β = 0 is d. */
    static ArrayScript smoothL1(LossCall call) {
        ArrayScript script = new ArrayScript();
        ArrayExpression distance =
                script.let("distance", input("input").sub(input("target")).abs());
        double beta = CallOptions.number(call, "beta", 1);
        ArrayExpression losses = distance;
        if (beta != 0) {
            ArrayExpression near = script.let("near", distance.minimum(beta));
            losses = near.div(beta).mul(distance.sub(near.div(2)));
        }
        return script.loss(reduction(call).over(LossType.restored(call, losses)));
    }

    /** With d = |x - y| and m = min(d, δ): m (d - m / 2); a weighted mean is over the number of elements. */
    static ArrayScript huber(LossCall call) {
        ArrayScript script = new ArrayScript();
        ArrayExpression distance =
                script.let("distance", input("input").sub(input("target")).abs());
        ArrayExpression near = script.let("near", distance.minimum(CallOptions.number(call, "delta", 1)));
        ArrayExpression losses = near.mul(distance.sub(near.div(2)));
        if (call.optionalInput("weight").isPresent()) {
            losses = losses.mul(input("weight"));
        }
        return script.loss(reduction(call).over(LossType.restored(call, losses)));
    }

    private static ArrayScript overWeights(LossCall call, ArrayExpression losses) {
        Reduction reduction = reduction(call);
        if (call.optionalInput("weight").isEmpty()) {
            return new ArrayScript().loss(reduction.over(losses));
        }
        return new ArrayScript().loss(reduction.over(losses.mul(input("weight")), input("weight")));
    }

    private static Reduction reduction(LossCall call) {
        return Reduction.of(call).orElseThrow();
    }
}
