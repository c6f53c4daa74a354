package io.github.losstck.djl;

import io.github.losstck.spi.LossCall;

/** Losses of the distance between {@code input} and {@code target}, with a weight for each element or without. */
final class DistanceRecipes {

    private DistanceRecipes() {}

    /** |x - y|; a weighted mean is over the sum of the weights. */
    static ArrayScript l1(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        return overWeights(call, script, difference(script).abs());
    }

    /** (x - y)²; a weighted mean is over the sum of the weights. */
    static ArrayScript mse(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        return overWeights(call, script, difference(script).square());
    }

    /** With d = |x - y| and m = min(d, β): m / β (d - m / 2); β = 0 is d. */
    static ArrayScript smoothL1(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression distance = script.let("distance", difference(script).abs());
        double beta = call.options().number("beta", 1);
        ArrayExpression losses = distance;
        if (beta != 0) {
            ArrayExpression near = script.let("near", distance.minimum(beta));
            losses = near.div(beta).mul(distance.sub(near.div(2)));
        }
        return script.loss(Reduction.known(call), losses);
    }

    /** With d = |x - y| and m = min(d, δ): m (d - m / 2); a weighted mean is over the number of elements. */
    static ArrayScript huber(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression distance = script.let("distance", difference(script).abs());
        ArrayExpression near =
                script.let("near", distance.minimum(call.options().number("delta", 1)));
        ArrayExpression losses = near.mul(distance.sub(near.div(2)));
        if (call.optionalInput("weight").isPresent()) {
            losses = losses.mul(script.batched("weight"));
        }
        return script.loss(Reduction.known(call), losses);
    }

    private static ArrayExpression difference(ArrayScript script) {
        return script.batched("input").sub(script.batched("target"));
    }

    private static ArrayScript overWeights(LossCall call, ArrayScript script, ArrayExpression losses) {
        if (call.optionalInput("weight").isEmpty()) {
            return script.loss(Reduction.known(call), losses);
        }
        ArrayExpression weight = script.batched("weight");
        return script.loss(Reduction.known(call), losses.mul(weight), weight);
    }
}
