package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.global.torch;

/**
 * (ln v + (x - y)² / v) / 2 with v = max(var, eps), and ln(2π) / 2 if full. The clamp is outside of autograd, as in PyTorch:
 * the slope by var is that at v.
 */
final class GaussianNllRecipe {

    private GaussianNllRecipe() {}

    static TensorScript of(LossCall call) {
        TensorScript script = new TensorScript();
        double eps = call.options().number("eps", 1e-6);
        TensorExpression v = script.let("v", variance(call));
        script.run(
                "v.detach().clamp_min_(new Scalar(" + JavaSource.of(eps) + "));",
                variables -> variables.tensor("v").detach().clamp_min_(new Scalar(eps)));
        TensorExpression losses =
                v.log().add(input("input").sub(input("target")).square().div(v)).mul(0.5);
        if (call.options().bool("full", false)) {
            losses = losses.add(0.5 * Math.log(2 * Math.PI));
        }
        return script.loss(Reduction.known(call), losses);
    }

    /** A copy of its own; one variance for each row gets the dimension that it lacks. */
    private static TensorExpression variance(LossCall call) {
        if (call.optionalInput("var").isEmpty()) {
            double number = call.options().number("var");
            return input("input").into("torch.ones_like", torch::ones_like).mul(number);
        }
        Shape of = call.input("var").shape();
        Shape input = call.input("input").shape();
        TensorExpression copy = input("var").then("clone()", x -> x.clone());
        boolean lacks = of.rank() == input.rank() - 1 && !of.equals(input);
        return lacks ? copy.unsqueeze(-1) : copy;
    }
}
