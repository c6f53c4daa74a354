package io.github.losstck.kernels;

/** A loss of each element of an input and a target of the same length. */
public sealed interface ElementLoss
        permits L1Loss,
                MseLoss,
                SmoothL1Loss,
                HuberLoss,
                BceLoss,
                BceWithLogitsLoss,
                KlDivLoss,
                PoissonNllLoss,
                HingeEmbeddingLoss,
                SoftMarginLoss,
                SigmoidFocalLoss {}
