package io.github.losstck.benchmarks;

import java.util.Locale;

/** The losses that are timed, with PyTorch's default arguments and the reduction mean; each is called as PyTorch calls it. */
public enum LossFunction {
    L1_LOSS,
    MSE_LOSS,
    SMOOTH_L1_LOSS,
    HUBER_LOSS,
    BINARY_CROSS_ENTROPY,
    BINARY_CROSS_ENTROPY_WITH_LOGITS,
    CROSS_ENTROPY,
    CROSS_ENTROPY_PROBABILITIES,
    NLL_LOSS,
    KL_DIV,
    POISSON_NLL_LOSS,
    GAUSSIAN_NLL_LOSS,
    HINGE_EMBEDDING_LOSS,
    MARGIN_RANKING_LOSS,
    MULTI_MARGIN_LOSS,
    MULTILABEL_MARGIN_LOSS,
    MULTILABEL_SOFT_MARGIN_LOSS,
    SOFT_MARGIN_LOSS,
    SIGMOID_FOCAL_LOSS,
    COSINE_EMBEDDING_LOSS,
    TRIPLET_MARGIN_LOSS;

    /** In lower case, as the tables and the command line have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The function of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LossFunction of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether its inputs are rows of classes. */
    public boolean hasClasses() {
        return switch (this) {
            case CROSS_ENTROPY,
                    CROSS_ENTROPY_PROBABILITIES,
                    NLL_LOSS,
                    MULTI_MARGIN_LOSS,
                    MULTILABEL_MARGIN_LOSS,
                    MULTILABEL_SOFT_MARGIN_LOSS -> true;
            default -> false;
        };
    }

    /** Whether its inputs are rows that are vectors. */
    public boolean hasVectors() {
        return this == COSINE_EMBEDDING_LOSS || this == TRIPLET_MARGIN_LOSS;
    }
}
