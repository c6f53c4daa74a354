package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * torchvision's focal loss, a (1 - p)^γ times the binary cross entropy. 1 - p, with p the probability of the target, is
 * computed from the small end of the sigmoid, so that nothing cancels.
 */
final class FocalRecipe {

    private FocalRecipe() {}

    static TensorScript of(LossCall call) {
        TensorScript script = new TensorScript();
        TensorExpression x = input("inputs");
        TensorExpression y = input("targets");
        TensorExpression entropy = script.let(
                "entropy",
                new TensorExpression(
                        "torch.binary_cross_entropy_with_logits(inputs, targets, new TensorOptional(),"
                                + " new TensorOptional(), " + Reduction.NONE.codeSource() + ")",
                        v -> torch.binary_cross_entropy_with_logits(
                                v.tensor("inputs"),
                                v.tensor("targets"),
                                new TensorOptional(),
                                new TensorOptional(),
                                Reduction.NONE.code())));
        TensorExpression miss =
                script.let("miss", y.mul(x.neg().sigmoid()).add(oneMinus(y).mul(x.sigmoid())));
        TensorExpression losses = entropy.mul(miss.pow(call.options().number("gamma", 2)));
        double alpha = call.options().number("alpha", 0.25);
        if (alpha >= 0) {
            losses = losses.mul(y.mul(alpha).add(oneMinus(y).mul(1 - alpha)));
        }
        return script.loss(Reduction.known(call), losses);
    }

    private static TensorExpression oneMinus(TensorExpression y) {
        return y.neg().add(1);
    }
}
