package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The functions of {@code at}, which those of Python and of {@code torch::nn::functional} end in; of inputs and targets. */
final class AtenLosses {

    private AtenLosses() {}

    static TensorScript l1(LossCall call) {
        Reduction reduction = Reduction.known(call);
        return pair("l1_loss", reduction.codeSource(), (x, y) -> torch.l1_loss(x, y, reduction.code()));
    }

    static TensorScript mse(LossCall call) {
        Reduction reduction = Reduction.known(call);
        return pair("mse_loss", reduction.codeSource(), (x, y) -> torch.mse_loss(x, y, reduction.code()));
    }

    static TensorScript smoothL1(LossCall call) {
        Reduction reduction = Reduction.known(call);
        double beta = call.options().number("beta", 1);
        return pair(
                "smooth_l1_loss",
                reduction.codeSource() + ", " + JavaSource.of(beta),
                (x, y) -> torch.smooth_l1_loss(x, y, reduction.code(), beta));
    }

    static TensorScript huber(LossCall call) {
        Reduction reduction = Reduction.known(call);
        double delta = call.options().number("delta", 1);
        return pair(
                "huber_loss",
                reduction.codeSource() + ", " + JavaSource.of(delta),
                (x, y) -> torch.huber_loss(x, y, reduction.code(), delta));
    }

    static TensorScript crossEntropy(LossCall call) {
        Reduction reduction = Reduction.known(call);
        long ignored = call.options().integer("ignore_index", -100);
        double smoothing = call.options().number("label_smoothing", 0);
        return written(
                "torch.cross_entropy_loss(input, target, " + optional(call, "weight") + ", " + reduction.codeSource()
                        + ", " + ignored + "L, " + JavaSource.of(smoothing) + ")",
                v -> torch.cross_entropy_loss(
                        v.tensor("input"),
                        v.tensor("target"),
                        v.optional("weight"),
                        reduction.code(),
                        ignored,
                        smoothing));
    }

    /** {@code nll_loss_nd} is what Python's nll_loss calls; {@code nll_loss} itself takes rows of classes alone. */
    static TensorScript nll(LossCall call) {
        Reduction reduction = Reduction.known(call);
        long ignored = call.options().integer("ignore_index", -100);
        return written(
                "torch.nll_loss_nd(input, target, " + optional(call, "weight") + ", " + reduction.codeSource() + ", "
                        + ignored + "L)",
                v -> torch.nll_loss_nd(
                        v.tensor("input"), v.tensor("target"), v.optional("weight"), reduction.code(), ignored));
    }

    static TensorScript binaryCrossEntropy(LossCall call) {
        Reduction reduction = Reduction.known(call);
        return written(
                "torch.binary_cross_entropy(input, target, " + optional(call, "weight") + ", " + reduction.codeSource()
                        + ")",
                v -> torch.binary_cross_entropy(
                        v.tensor("input"), v.tensor("target"), v.optional("weight"), reduction.code()));
    }

    static TensorScript binaryCrossEntropyWithLogits(LossCall call) {
        Reduction reduction = Reduction.known(call);
        return written(
                "torch.binary_cross_entropy_with_logits(input, target, " + optional(call, "weight") + ", "
                        + optional(call, "pos_weight") + ", " + reduction.codeSource() + ")",
                v -> torch.binary_cross_entropy_with_logits(
                        v.tensor("input"),
                        v.tensor("target"),
                        v.optional("weight"),
                        v.optional("posWeight"),
                        reduction.code()));
    }

    static TensorScript kullbackLeibler(LossCall call) {
        Reduction reduction = Reduction.known(call);
        boolean logTarget = call.options().bool("log_target", false);
        return pair(
                "kl_div",
                reduction.codeSource() + ", " + logTarget,
                (x, y) -> torch.kl_div(x, y, reduction.code(), logTarget));
    }

    static TensorScript poissonNll(LossCall call) {
        Options options = call.options();
        Reduction reduction = Reduction.known(call);
        boolean logInput = options.bool("log_input", true);
        boolean full = options.bool("full", false);
        double eps = options.number("eps", 1e-8);
        return pair(
                "poisson_nll_loss",
                logInput + ", " + full + ", " + JavaSource.of(eps) + ", " + reduction.codeSource(),
                (x, y) -> torch.poisson_nll_loss(x, y, logInput, full, eps, reduction.code()));
    }

    static TensorScript hingeEmbedding(LossCall call) {
        Reduction reduction = Reduction.known(call);
        double margin = call.options().number("margin", 1);
        return pair(
                "hinge_embedding_loss",
                JavaSource.of(margin) + ", " + reduction.codeSource(),
                (x, y) -> torch.hinge_embedding_loss(x, y, margin, reduction.code()));
    }

    static TensorScript softMargin(LossCall call) {
        Reduction reduction = Reduction.known(call);
        return pair(
                "soft_margin_loss", reduction.codeSource(), (x, y) -> torch.soft_margin_loss(x, y, reduction.code()));
    }

    static TensorScript multiMargin(LossCall call) {
        Reduction reduction = Reduction.known(call);
        long p = call.options().integer("p", 1);
        double margin = call.options().number("margin", 1);
        return written(
                "torch.multi_margin_loss(input, target, new Scalar(" + p + "L), new Scalar(" + JavaSource.of(margin)
                        + "), " + optional(call, "weight") + ", " + reduction.codeSource() + ")",
                v -> torch.multi_margin_loss(
                        v.tensor("input"),
                        v.tensor("target"),
                        new Scalar(p),
                        new Scalar(margin),
                        v.optional("weight"),
                        reduction.code()));
    }

    static TensorScript multilabelMargin(LossCall call) {
        Reduction reduction = Reduction.known(call);
        return pair(
                "multilabel_margin_loss",
                reduction.codeSource(),
                (x, y) -> torch.multilabel_margin_loss(x, y, reduction.code()));
    }

    private static TensorScript pair(String function, String arguments, BinaryOperator<Tensor> operation) {
        return written(
                "torch." + function + "(input, target, " + arguments + ")",
                v -> operation.apply(v.tensor("input"), v.tensor("target")));
    }

    /** A tensor of C++ that may be absent. */
    private static String optional(LossCall call, String name) {
        return "new TensorOptional(" + (call.optionalInput(name).isPresent() ? TensorScript.identifier(name) : "")
                + ")";
    }

    private static TensorScript written(String source, Function<Variables, Tensor> value) {
        return new TensorScript().loss(new TensorExpression(source, value));
    }
}
