package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import org.bytedeco.pytorch.global.torch;

/** The distances with a weight for each element, which C++ has no argument for. */
final class WeightedDistanceRecipes {

    private static final String NONE = Reduction.NONE.codeSource();

    private WeightedDistanceRecipes() {}

    /** w |x - y|; the mean is over the sum of the weights. */
    static TensorScript l1(LossCall call) {
        return overWeights(
                call,
                new TensorExpression(
                        "torch.l1_loss(input, target, " + NONE + ")",
                        v -> torch.l1_loss(v.tensor("input"), v.tensor("target"), Reduction.NONE.code())));
    }

    /** w (x - y)²; the mean is over the sum of the weights. */
    static TensorScript mse(LossCall call) {
        return overWeights(
                call,
                new TensorExpression(
                        "torch.mse_loss(input, target, " + NONE + ")",
                        v -> torch.mse_loss(v.tensor("input"), v.tensor("target"), Reduction.NONE.code())));
    }

    /** w times the loss of Huber; the mean is over the number of elements. */
    static TensorScript huber(LossCall call) {
        double delta = call.options().number("delta", 1);
        TensorExpression losses = new TensorExpression(
                "torch.huber_loss(input, target, " + NONE + ", " + JavaSource.of(delta) + ")",
                v -> torch.huber_loss(v.tensor("input"), v.tensor("target"), Reduction.NONE.code(), delta));
        return new TensorScript().loss(Reduction.known(call), losses.mul(input("weight")));
    }

    private static TensorScript overWeights(LossCall call, TensorExpression losses) {
        TensorScript script = new TensorScript();
        TensorExpression weighted = losses.mul(input("weight"));
        Reduction reduction = Reduction.known(call);
        return reduction == Reduction.MEAN
                ? script.loss(weighted.sum().div(input("weight").sum()))
                : script.loss(reduction, weighted);
    }
}
