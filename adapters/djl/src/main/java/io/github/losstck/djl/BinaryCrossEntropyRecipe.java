package io.github.losstck.djl;

import static io.github.losstck.djl.ArrayScript.input;

import ai.djl.ndarray.types.DataType;
import io.github.losstck.spi.LossCall;

/**
 * Binary cross entropy of probabilities, with logarithms that end at -100 and PyTorch's own derivative by the probability,
 * (p - y) / max(p (1 - p), 1e-12): the losses see the probability without its gradient, and a term that is 0 brings the
 * derivative. NDArray has no log1p: ln(1 - p) is ln(u) p / (1 - u) with u = 1 - p as rounded, which has the digits that u
 * lost. float16 is computed in float32, because 1e-12 is 0 there.
 */
final class BinaryCrossEntropyRecipe {

    private BinaryCrossEntropyRecipe() {}

    static ArrayScript of(LossCall call) {
        DataType type = LossType.of(call);
        boolean half = type == DataType.FLOAT16;
        ArrayScript script = new ArrayScript();
        ArrayExpression probability =
                half ? script.let("wide", input("input").toType(DataType.FLOAT32)) : input("input");
        ArrayExpression y = half ? script.let("y", input("target").toType(DataType.FLOAT32)) : input("target");
        ArrayExpression p = script.let("p", probability.stopGradient());
        ArrayExpression u = script.let("u", p.oneMinus());
        ArrayExpression ofOne = script.let("ofOne", p.log().maximum(-100));
        ArrayExpression ofZero = script.let(
                "ofZero",
                ArrayExpression.where(u.eq(1), p.neg(), u.log().mul(p).div(u.oneMinus()))
                        .maximum(-100));
        ArrayExpression slope =
                script.let("slope", p.sub(y.stopGradient()).div(u.mul(p).maximum(1e-12)));
        ArrayExpression losses = y.mul(ofOne)
                .add(y.oneMinus().mul(ofZero))
                .neg()
                .add(probability.sub(p).mul(slope));
        if (call.optionalInput("weight").isPresent()) {
            losses = losses.mul(input("weight"));
        }
        ArrayExpression loss = Reduction.of(call).orElseThrow().over(losses);
        boolean scalar = call.input("input").shape().rank() == 0;
        return script.loss(half || scalar ? loss.toType(type) : loss);
    }
}
