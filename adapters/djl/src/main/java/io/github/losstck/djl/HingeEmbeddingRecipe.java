package io.github.losstck.djl;

import static io.github.losstck.djl.ArrayScript.input;

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
        ArrayScript script = new ArrayScript();
        ArrayExpression x = input("input");
        ArrayExpression y = input("target");
        if (!isWhole(call)) {
            // NDArrays.where broadcasts neither its condition nor its first choice.
            x = script.let("x", x.add(y.zerosLike()));
            y = script.let("y", y.add(input("input").zerosLike()));
        }
        double margin = CallOptions.number(call, "margin", 1);
        ArrayExpression hinge = script.let("hinge", x.neg().add(margin).clip(0, Double.POSITIVE_INFINITY));
        ArrayExpression ofNegative = ArrayExpression.where(y.neq(1), hinge, hinge.zerosLike());
        ArrayExpression ofPositive = ArrayExpression.where(y.neq(-1), x, x.zerosLike());
        ArrayExpression losses = LossType.restored(call, ofNegative.add(ofPositive));
        return script.loss(Reduction.of(call).orElseThrow().over(losses));
    }

    private static boolean isWhole(LossCall call) {
        Tensor target = call.input("target");
        Shape shape = call.input("input").shape();
        return target.shape().equals(shape);
    }
}
