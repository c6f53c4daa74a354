package io.github.losstck.recipes;

import io.github.losstck.recipes.Operation.Unary;
import io.github.losstck.spi.DType;

/**
 * Binary cross entropy of probabilities, with logarithms that end at -100 and PyTorch's own derivative by the probability,
 * (p - y) / max(p (1 - p), 1e-12f): the losses are computed without gradients, and terms that are 0 bring the derivatives.
 *
 * <p>Half types are computed in float32, because 1e-12 is 0 in float16. Where the cast back cuts the gradient, a slope over
 * 65504 does not fit either, so it comes as three factors. Not as PyTorch: the derivative by the target ends at ±100, where
 * PyTorch has ±infinity for a probability of 0 or 1.
 */
final class BinaryCrossEntropyRecipe {

    private final RecipeCall call;
    private final DType narrow;

    private BinaryCrossEntropyRecipe(RecipeCall call) {
        this.call = call;
        narrow = call.input("input").dtype();
    }

    static Term of(RecipeCall call) {
        return new BinaryCrossEntropyRecipe(call).term();
    }

    private Term term() {
        Term p = constant("input").named("p");
        Term y = constant("target").named("y");
        Term ofOne = p.log().maximum(-100).named("ofOne");
        Term ofZero = p.neg().unary(Unary.LOG1P).maximum(-100).named("ofZero");
        Term value = y.mul(ofOne).add(y.oneMinus().mul(ofZero)).neg();
        Term slope = p.sub(y).div(p.oneMinus().mul(p).maximum(1e-12f)).named("slope");
        Term losses = value.cast(narrow)
                .add(
                        RecipeCall.isHalf(narrow)
                                ? inHalves(slope)
                                : Kinks.zeroWithSlope(call.input("input")).mul(slope))
                .add(Kinks.zeroWithSlope(call.input("target"))
                        .mul(ofZero.sub(ofOne).cast(narrow)));
        return call.reduced(call.optional("weight").map(losses::mul).orElse(losses));
    }

    private Term constant(String name) {
        Term constant = call.input(name).stopGradient();
        return RecipeCall.isHalf(narrow) ? constant.cast(DType.FLOAT32) : constant;
    }

    private Term inHalves(Term slope) {
        Term size = slope.abs().named("size");
        return Kinks.zeroWithSlope(call.input("input"))
                .mul(slope.maximum(-1e4).minimum(1e4).cast(narrow))
                .mul(size.div(1e4).maximum(1).minimum(1e4).cast(narrow))
                .mul(size.div(1e8).maximum(1).cast(narrow));
    }
}
