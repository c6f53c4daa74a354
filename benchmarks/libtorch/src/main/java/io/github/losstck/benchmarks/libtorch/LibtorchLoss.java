package io.github.losstck.benchmarks.libtorch;

import io.github.losstck.benchmarks.LossFunction;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * How libtorch has a loss.
 *
 * @param call its name
 * @param value the mean loss of the inputs
 */
record LibtorchLoss(String call, Function<List<Tensor>, Tensor> value) {

    private static final long NONE = 0;
    private static final TensorOptional ABSENT = new TensorOptional();
    private static final Scalar ONE = new Scalar(1.0);
    private static final Scalar TWO = new Scalar(2.0);
    private static final Scalar HALF = new Scalar(0.5);
    private static final Scalar EPS = new Scalar(1e-6);
    private static final Scalar ALPHA = new Scalar(0.25);
    private static final Scalar BETA = new Scalar(0.75);

    static LibtorchLoss of(LossFunction function) {
        return switch (function) {
            case L1_LOSS -> pair("l1_loss", torch::l1_loss);
            case MSE_LOSS -> pair("mse_loss", torch::mse_loss);
            case SMOOTH_L1_LOSS -> pair("smooth_l1_loss", torch::smooth_l1_loss);
            case HUBER_LOSS -> pair("huber_loss", torch::huber_loss);
            case BINARY_CROSS_ENTROPY -> pair("binary_cross_entropy", torch::binary_cross_entropy);
            case BINARY_CROSS_ENTROPY_WITH_LOGITS ->
                pair("binary_cross_entropy_with_logits", torch::binary_cross_entropy_with_logits);
            case CROSS_ENTROPY, CROSS_ENTROPY_PROBABILITIES -> pair("cross_entropy_loss", torch::cross_entropy_loss);
            case NLL_LOSS -> pair("nll_loss_nd", torch::nll_loss_nd);
            case KL_DIV -> pair("kl_div", torch::kl_div);
            case POISSON_NLL_LOSS ->
                pair("poisson_nll_loss", (x, y) -> torch.poisson_nll_loss(x, y, true, false, 1e-8, 1));
            case HINGE_EMBEDDING_LOSS -> pair("hinge_embedding_loss", torch::hinge_embedding_loss);
            case MULTI_MARGIN_LOSS -> pair("multi_margin_loss", torch::multi_margin_loss);
            case MULTILABEL_MARGIN_LOSS -> pair("multilabel_margin_loss", torch::multilabel_margin_loss);
            case MULTILABEL_SOFT_MARGIN_LOSS -> pair("multilabel_soft_margin_loss", torch::multilabel_soft_margin_loss);
            case SOFT_MARGIN_LOSS -> pair("soft_margin_loss", torch::soft_margin_loss);
            case SIGMOID_FOCAL_LOSS -> pair("operations", LibtorchLoss::focal);
            case MARGIN_RANKING_LOSS ->
                triple("margin_ranking_loss", in -> torch.margin_ranking_loss(in.get(0), in.get(1), in.get(2)));
            case COSINE_EMBEDDING_LOSS ->
                triple("cosine_embedding_loss", in -> torch.cosine_embedding_loss(in.get(0), in.get(1), in.get(2)));
            case TRIPLET_MARGIN_LOSS ->
                triple("triplet_margin_loss", in -> torch.triplet_margin_loss(in.get(0), in.get(1), in.get(2)));
            case GAUSSIAN_NLL_LOSS -> triple("operations", in -> gaussian(in.get(0), in.get(1), in.get(2)));
        };
    }

    private static LibtorchLoss pair(String name, BinaryOperator<Tensor> value) {
        return triple(name, in -> value.apply(in.get(0), in.get(1)));
    }

    private static LibtorchLoss triple(String name, Function<List<Tensor>, Tensor> value) {
        return new LibtorchLoss(name.equals("operations") ? name : "torch." + name, value);
    }

    /** As torchvision has it. */
    private static Tensor focal(Tensor x, Tensor y) {
        Tensor p = x.sigmoid();
        Tensor entropy = torch.binary_cross_entropy_with_logits(x, y, ABSENT, ABSENT, NONE);
        Tensor other = y.neg().add(ONE);
        Tensor right = p.mul(y).add(p.neg().add(ONE).mul(other));
        Tensor loss = entropy.mul(right.neg().add(ONE).pow(TWO));
        return y.mul(ALPHA).add(other.mul(BETA)).mul(loss).mean();
    }

    /** As PyTorch's Python has it. */
    private static Tensor gaussian(Tensor x, Tensor y, Tensor variance) {
        Tensor v = variance.clone();
        v.detach().clamp_min_(EPS);
        return v.log().add(x.sub(y).square().div(v)).mul(HALF).mean();
    }
}
