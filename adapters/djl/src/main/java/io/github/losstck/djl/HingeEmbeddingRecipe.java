package io.github.losstck.djl;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;

/**
 * max(0, margin - x) unless y = 1, plus x unless y = -1. {@code clip} without an upper end has slope 1 at 0, as libtorch 2.7
 * has; {@code relu} has 0.
 */
final class HingeEmbeddingRecipe {

    private HingeEmbeddingRecipe() {}

    static ArrayScript of(LossCall call) {
        ArrayScript script = ArrayScript.elementwise(call);
        ArrayExpression x = script.batched("input");
        ArrayExpression y = script.batched("target");
        if (!isWhole(call)) {
            // NDArrays.where broadcasts neither its condition nor its first choice.
            x = script.let("x", x.add(y.zerosLike()));
            y = script.let("y", y.add(x.zerosLike()));
        }
        double margin = call.options().number("margin", 1);
        ArrayExpression hinge = script.let("hinge", x.neg().add(margin).clip(0, Double.POSITIVE_INFINITY));
        ArrayExpression ofNegative = ArrayExpression.where(y.neq(1), hinge, hinge.zerosLike());
        ArrayExpression ofPositive = ArrayExpression.where(y.neq(-1), x, x.zerosLike());
        return script.loss(Reduction.known(call), ofNegative.add(ofPositive));
    }

    private static boolean isWhole(LossCall call) {
        Tensor target = call.input("target");
        Shape shape = call.input("input").shape();
        return target.shape().equals(shape);
    }
}
