package io.github.losstck.benchmarks;

import io.github.losstck.kernels.BceLoss;
import io.github.losstck.kernels.BceWithLogitsLoss;
import io.github.losstck.kernels.CosineEmbeddingLoss;
import io.github.losstck.kernels.CrossEntropyLoss;
import io.github.losstck.kernels.GaussianNllLoss;
import io.github.losstck.kernels.HingeEmbeddingLoss;
import io.github.losstck.kernels.HuberLoss;
import io.github.losstck.kernels.KlDivLoss;
import io.github.losstck.kernels.L1Loss;
import io.github.losstck.kernels.MarginRankingLoss;
import io.github.losstck.kernels.MseLoss;
import io.github.losstck.kernels.MultiMarginLoss;
import io.github.losstck.kernels.MultilabelMarginLoss;
import io.github.losstck.kernels.MultilabelSoftMarginLoss;
import io.github.losstck.kernels.NllLoss;
import io.github.losstck.kernels.PoissonNllLoss;
import io.github.losstck.kernels.SigmoidFocalLoss;
import io.github.losstck.kernels.SmoothL1Loss;
import io.github.losstck.kernels.SoftMarginLoss;
import io.github.losstck.kernels.TripletMarginLoss;

/** Which kernel is which function. */
final class NativeLosses {

    private NativeLosses() {}

    static Object of(LossFunction function) {
        return switch (function) {
            case L1_LOSS -> new L1Loss();
            case MSE_LOSS -> new MseLoss();
            case SMOOTH_L1_LOSS -> new SmoothL1Loss();
            case HUBER_LOSS -> new HuberLoss();
            case BINARY_CROSS_ENTROPY -> new BceLoss();
            case BINARY_CROSS_ENTROPY_WITH_LOGITS -> new BceWithLogitsLoss();
            case CROSS_ENTROPY, CROSS_ENTROPY_PROBABILITIES -> new CrossEntropyLoss();
            case NLL_LOSS -> new NllLoss();
            case KL_DIV -> new KlDivLoss();
            case POISSON_NLL_LOSS -> new PoissonNllLoss();
            case GAUSSIAN_NLL_LOSS -> new GaussianNllLoss();
            case HINGE_EMBEDDING_LOSS -> new HingeEmbeddingLoss();
            case MARGIN_RANKING_LOSS -> new MarginRankingLoss();
            case MULTI_MARGIN_LOSS -> new MultiMarginLoss();
            case MULTILABEL_MARGIN_LOSS -> new MultilabelMarginLoss();
            case MULTILABEL_SOFT_MARGIN_LOSS -> new MultilabelSoftMarginLoss();
            case SOFT_MARGIN_LOSS -> new SoftMarginLoss();
            case SIGMOID_FOCAL_LOSS -> new SigmoidFocalLoss();
            case COSINE_EMBEDDING_LOSS -> new CosineEmbeddingLoss();
            case TRIPLET_MARGIN_LOSS -> new TripletMarginLoss();
        };
    }
}
