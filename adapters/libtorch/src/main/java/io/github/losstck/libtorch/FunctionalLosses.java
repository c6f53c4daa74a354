package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import org.bytedeco.pytorch.BCELossOptions;
import org.bytedeco.pytorch.BCEWithLogitsLossOptions;
import org.bytedeco.pytorch.CrossEntropyLossOptions;
import org.bytedeco.pytorch.HingeEmbeddingLossOptions;
import org.bytedeco.pytorch.HuberLossOptions;
import org.bytedeco.pytorch.KLDivLossOptions;
import org.bytedeco.pytorch.L1LossOptions;
import org.bytedeco.pytorch.MSELossOptions;
import org.bytedeco.pytorch.MultiLabelMarginLossOptions;
import org.bytedeco.pytorch.MultiLabelSoftMarginLossOptions;
import org.bytedeco.pytorch.MultiMarginLossOptions;
import org.bytedeco.pytorch.NLLLossOptions;
import org.bytedeco.pytorch.PoissonNLLLossOptions;
import org.bytedeco.pytorch.SmoothL1LossOptions;
import org.bytedeco.pytorch.SoftMarginLossOptions;
import org.bytedeco.pytorch.global.torch;

/** The functions of {@code torch::nn::functional} that take an input, a target and an options object. */
final class FunctionalLosses {

    private FunctionalLosses() {}

    static TensorScript l1(LossCall call) {
        return LossOptions.of(call, L1LossOptions.class, L1LossOptions::new)
                .reduction(L1LossOptions::reduction)
                .pair("l1_loss", options -> (x, y) -> torch.l1_loss(x, y, options));
    }

    static TensorScript mse(LossCall call) {
        return LossOptions.of(call, MSELossOptions.class, MSELossOptions::new)
                .reduction(MSELossOptions::reduction)
                .pair("mse_loss", options -> (x, y) -> torch.mse_loss(x, y, options));
    }

    static TensorScript smoothL1(LossCall call) {
        LossOptions<SmoothL1LossOptions> options = LossOptions.of(
                        call, SmoothL1LossOptions.class, SmoothL1LossOptions::new)
                .reduction(SmoothL1LossOptions::reduction);
        if (call.options().has("beta")) {
            double beta = call.options().number("beta");
            options.set("beta", JavaSource.of(beta), set -> set.beta().put(beta));
        }
        return options.pair("smooth_l1_loss", set -> (x, y) -> torch.smooth_l1_loss(x, y, set));
    }

    static TensorScript huber(LossCall call) {
        return LossOptions.of(call, HuberLossOptions.class, HuberLossOptions::new)
                .reduction(HuberLossOptions::reduction)
                .number("delta", HuberLossOptions::delta)
                .pair("huber_loss", options -> (x, y) -> torch.huber_loss(x, y, options));
    }

    static TensorScript crossEntropy(LossCall call) {
        return LossOptions.of(call, CrossEntropyLossOptions.class, CrossEntropyLossOptions::new)
                .reduction(CrossEntropyLossOptions::reduction)
                .tensor("weight", CrossEntropyLossOptions::weight)
                .integer("ignore_index", CrossEntropyLossOptions::ignore_index)
                .number("label_smoothing", CrossEntropyLossOptions::label_smoothing)
                .pair("cross_entropy", options -> (x, y) -> torch.cross_entropy(x, y, options));
    }

    static TensorScript nll(LossCall call) {
        return LossOptions.of(call, NLLLossOptions.class, NLLLossOptions::new)
                .reduction(NLLLossOptions::reduction)
                .tensor("weight", NLLLossOptions::weight)
                .integer("ignore_index", NLLLossOptions::ignore_index)
                .pair("nll_loss", options -> (x, y) -> torch.nll_loss(x, y, options));
    }

    static TensorScript binaryCrossEntropy(LossCall call) {
        return LossOptions.of(call, BCELossOptions.class, BCELossOptions::new)
                .reduction(BCELossOptions::reduction)
                .tensor("weight", BCELossOptions::weight)
                .pair("binary_cross_entropy", options -> (x, y) -> torch.binary_cross_entropy(x, y, options));
    }

    static TensorScript binaryCrossEntropyWithLogits(LossCall call) {
        return LossOptions.of(call, BCEWithLogitsLossOptions.class, BCEWithLogitsLossOptions::new)
                .reduction(BCEWithLogitsLossOptions::reduction)
                .tensor("weight", BCEWithLogitsLossOptions::weight)
                .tensor("pos_weight", BCEWithLogitsLossOptions::pos_weight)
                .pair(
                        "binary_cross_entropy_with_logits",
                        options -> (x, y) -> torch.binary_cross_entropy_with_logits(x, y, options));
    }

    static TensorScript kullbackLeibler(LossCall call) {
        return LossOptions.of(call, KLDivLossOptions.class, KLDivLossOptions::new)
                .kullbackLeiblerReduction(KLDivLossOptions::reduction)
                .flag("log_target", KLDivLossOptions::log_target)
                .pair("kl_div", options -> (x, y) -> torch.kl_div(x, y, options));
    }

    static TensorScript poissonNll(LossCall call) {
        return LossOptions.of(call, PoissonNLLLossOptions.class, PoissonNLLLossOptions::new)
                .reduction(PoissonNLLLossOptions::reduction)
                .flag("log_input", PoissonNLLLossOptions::log_input)
                .flag("full", PoissonNLLLossOptions::full)
                .number("eps", PoissonNLLLossOptions::eps)
                .pair("poisson_nll_loss", options -> (x, y) -> torch.poisson_nll_loss(x, y, options));
    }

    static TensorScript hingeEmbedding(LossCall call) {
        return LossOptions.of(call, HingeEmbeddingLossOptions.class, HingeEmbeddingLossOptions::new)
                .reduction(HingeEmbeddingLossOptions::reduction)
                .number("margin", HingeEmbeddingLossOptions::margin)
                .pair("hinge_embedding_loss", options -> (x, y) -> torch.hinge_embedding_loss(x, y, options));
    }

    static TensorScript softMargin(LossCall call) {
        return LossOptions.of(call, SoftMarginLossOptions.class, SoftMarginLossOptions::new)
                .reduction(SoftMarginLossOptions::reduction)
                .pair("soft_margin_loss", options -> (x, y) -> torch.soft_margin_loss(x, y, options));
    }

    static TensorScript multiMargin(LossCall call) {
        return LossOptions.of(call, MultiMarginLossOptions.class, MultiMarginLossOptions::new)
                .reduction(MultiMarginLossOptions::reduction)
                .integer("p", MultiMarginLossOptions::p)
                .number("margin", MultiMarginLossOptions::margin)
                .tensor("weight", MultiMarginLossOptions::weight)
                .pair("multi_margin_loss", options -> (x, y) -> torch.multi_margin_loss(x, y, options));
    }

    static TensorScript multilabelMargin(LossCall call) {
        return LossOptions.of(call, MultiLabelMarginLossOptions.class, MultiLabelMarginLossOptions::new)
                .reduction(MultiLabelMarginLossOptions::reduction)
                .pair("multilabel_margin_loss", options -> (x, y) -> torch.multilabel_margin_loss(x, y, options));
    }

    static TensorScript multilabelSoftMargin(LossCall call) {
        return LossOptions.of(call, MultiLabelSoftMarginLossOptions.class, MultiLabelSoftMarginLossOptions::new)
                .reduction(MultiLabelSoftMarginLossOptions::reduction)
                .tensor("weight", MultiLabelSoftMarginLossOptions::weight)
                .pair(
                        "multilabel_soft_margin_loss",
                        options -> (x, y) -> torch.multilabel_soft_margin_loss(x, y, options));
    }
}
