package io.github.losstck.djl;

import ai.djl.ndarray.types.DataType;
import io.github.losstck.spi.LossCall;

/**
 * Binary cross entropy of probabilities, with logarithms that end at -100 and PyTorch's own derivative by the probability,
 * (p - y) / max(p (1 - p), 1e-12f): the losses are computed without gradients, and terms that are 0 bring the derivatives.
 * NDArray has no log1p: ln(1 - p) is ln(u) p / (1 - u) with u = 1 - p as rounded, which has the digits that u lost.
 *
 * <p>float16 is computed in float32, because 1e-12 is 0 in it. A slope over 65504 does not fit either, so it comes as three
 * factors.
 */
final class BinaryCrossEntropyRecipe {

    private BinaryCrossEntropyRecipe() {}

    static ArrayScript of(LossCall call) {
        boolean half = LossType.of(call) == DataType.FLOAT16;
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression p = script.let("p", constant(script, "input", half));
        ArrayExpression y = script.let("y", constant(script, "target", half));
        ArrayExpression u = script.let("u", p.oneMinus());
        ArrayExpression ofOne = script.let("ofOne", p.log().maximum(-100));
        ArrayExpression ofZero = script.let(
                "ofZero",
                ArrayExpression.where(u.eq(1), p.neg(), u.log().mul(p).div(u.oneMinus()))
                        .maximum(-100));
        ArrayExpression value = y.mul(ofOne).add(y.oneMinus().mul(ofZero)).neg();
        ArrayExpression slope = script.let("slope", p.sub(y).div(u.mul(p).maximum(1e-12f)));
        ArrayExpression byTarget = ofZero.sub(ofOne);
        ArrayExpression losses = narrow(value, half)
                .add(
                        half
                                ? inHalves(script, zero(script, "input"), slope)
                                : zero(script, "input").mul(slope))
                .add(zero(script, "target").mul(narrow(byTarget, half)));
        if (call.optionalInput("weight").isPresent()) {
            losses = losses.mul(script.batched("weight"));
        }
        return script.loss(Reduction.known(call), losses);
    }

    private static ArrayExpression constant(ArrayScript script, String name, boolean half) {
        ArrayExpression constant = script.batched(name).stopGradient();
        return half ? constant.toType(DataType.FLOAT32) : constant;
    }

    /** 0, with slope 1. */
    private static ArrayExpression zero(ArrayScript script, String name) {
        return script.batched(name).sub(script.batched(name).stopGradient());
    }

    private static ArrayExpression narrow(ArrayExpression constant, boolean half) {
        return half ? constant.toType(DataType.FLOAT16) : constant;
    }

    private static ArrayExpression inHalves(ArrayScript script, ArrayExpression zero, ArrayExpression slope) {
        ArrayExpression size = script.let("size", slope.abs());
        return zero.mul(narrow(slope.clip(-1e4, 1e4), true))
                .mul(narrow(size.div(1e4).clip(1, 1e4), true))
                .mul(narrow(size.div(1e8).maximum(1), true));
    }
}
