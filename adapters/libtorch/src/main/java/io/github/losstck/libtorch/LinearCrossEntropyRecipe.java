package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * The cross entropy of x Wᵀ + b. A weight of more than two dimensions is a matrix of as many rows as it has classes times
 * further extents, which the logits get back.
 */
final class LinearCrossEntropyRecipe {

    private LinearCrossEntropyRecipe() {}

    static TensorScript of(LossCall call) {
        TensorScript script = new TensorScript();
        Shape weight = call.input("linear_weight").shape();
        boolean deep = weight.rank() > 2;
        TensorExpression matrix = input("linear_weight");
        if (deep) {
            matrix = matrix.reshape(-1, weight.extent(-1));
        }
        TensorExpression logits = call.optionalInput("linear_bias").isPresent()
                ? biased(matrix, deep ? input("linear_bias").reshape(-1) : input("linear_bias"))
                : input("input").into("torch.linear", matrix, torch::linear);
        script.let("logits", deep ? logits.reshape(logitsShape(call, weight)) : logits);
        return crossEntropy(call, script);
    }

    private static TensorExpression biased(TensorExpression matrix, TensorExpression bias) {
        return new TensorExpression(
                "torch.linear(input, " + matrix.source() + ", new TensorOptional(" + bias.source() + "))",
                v -> torch.linear(v.tensor("input"), matrix.value(v), new TensorOptional(bias.value(v))));
    }

    private static long[] logitsShape(LossCall call, Shape weight) {
        Shape input = call.input("input").shape();
        int rows = input.rank() - 1;
        long[] shape = new long[Math.max(rows, 0) + weight.rank() - 1];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = i < rows ? input.extent(i) : weight.extent(i - Math.max(rows, 0));
        }
        return shape;
    }

    private static TensorScript crossEntropy(LossCall call, TensorScript script) {
        Reduction reduction = Reduction.known(call);
        long ignored = call.options().integer("ignore_index", -100);
        double smoothing = call.options().number("label_smoothing", 0);
        String weight = call.optionalInput("weight").isPresent() ? "weight" : "";
        return script.loss(new TensorExpression(
                "torch.cross_entropy_loss(logits, target, new TensorOptional(" + weight + "), " + reduction.codeSource()
                        + ", " + ignored + "L, " + JavaSource.of(smoothing) + ")",
                v -> torch.cross_entropy_loss(
                        v.tensor("logits"),
                        v.tensor("target"),
                        v.optional("weight"),
                        reduction.code(),
                        ignored,
                        smoothing)));
    }
}
