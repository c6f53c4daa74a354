package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import java.util.List;
import java.util.Optional;

/** PyTorch's losses of single elements. */
final class TorchElements {

    static final List<DType> ALL = List.of(DType.FLOAT64, DType.FLOAT32, DType.BFLOAT16, DType.FLOAT16);
    static final double LEAST_SHARE = 1.0 / 64;
    static final double MOST_SHARE = 63.0 / 64;

    private TorchElements() {}

    static List<LossKind> all() {
        return List.of(
                torch("l1_loss", TorchElements::absolute, TorchElements::byWeight),
                torch("mse_loss", TorchElements::squared, TorchElements::byWeight),
                torch("smooth_l1_loss", TorchElements::smoothL1, Reductions::equal),
                torch("huber_loss", TorchElements::huber, Reductions::equal),
                torch("binary_cross_entropy", TorchElements::binary, Reductions::equal),
                torch("binary_cross_entropy_with_logits", TorchElements::binaryLogits, Reductions::equal),
                torch("hinge_embedding_loss", TorchElements::hingeEmbedding, Reductions::equal),
                torch("soft_margin_loss", TorchElements::softMargin, Reductions::equal),
                torch("kl_div", TorchElements::divergence, Reductions::equal),
                torch("poisson_nll_loss", TorchElements::poisson, Reductions::equal),
                torch("gaussian_nll_loss", TorchElements::gaussian, Reductions::equal),
                new LossKind(
                        "torchvision.ops.sigmoid_focal_loss",
                        ALL,
                        Optional.of(Reductions.torch(Reductions::equal)),
                        TorchElements::focal));
    }

    static LossKind torch(String name, LossKind.Sampler sampler, Reductions.MeanWeights weights) {
        return torch(name, ALL, sampler, weights);
    }

    static LossKind torch(String name, List<DType> dtypes, LossKind.Sampler sampler, Reductions.MeanWeights weights) {
        return new LossKind("torch.nn.functional." + name, dtypes, Optional.of(Reductions.torch(weights)), sampler);
    }

    private static double[] byWeight(LossCall call, int values) {
        double sum = values;
        if (call.optionalInput("weight").isPresent()) {
            sum = 0;
            for (double weight : call.input("weight").toDoubles()) {
                sum += weight;
            }
        }
        return Reductions.over(values, sum);
    }

    /** One to three axes of one to four; each element is a value. */
    static Shape elements(Draft draft) {
        int[] extents = new int[draft.draw().between(1, 3)];
        for (int i = 0; i < extents.length; i++) {
            extents[i] = draft.draw().between(1, 4);
        }
        Shape shape = Shape.of(extents);
        draft.byRow(shape);
        return shape;
    }

    private static void pair(Draft draft, Shape shape, double bound) {
        draft.numbers("input", shape, -bound, bound).numbers("target", shape, -bound, bound);
    }

    private static double apart(Draft draft) {
        return draft.largest("input") + draft.largest("target");
    }

    private static void weighted(Draft draft, Shape shape) {
        if (draft.draw().rarely()) {
            draft.numbers("weight", shape, 0.25, 4);
        }
    }

    private static void absolute(Draft draft) {
        Shape shape = elements(draft);
        pair(draft, shape, 8);
        weighted(draft, shape);
        draft.magnitude(apart(draft) * draft.largest("weight"));
    }

    private static void squared(Draft draft) {
        Shape shape = elements(draft);
        pair(draft, shape, 8);
        weighted(draft, shape);
        draft.magnitude(apart(draft) * apart(draft) * draft.largest("weight"));
    }

    private static void smoothL1(Draft draft) {
        double beta = draft.draw().of(1.0, 0.5, 2.0, 4.0);
        pair(draft, elements(draft), 8);
        draft.option("beta", beta).magnitude((apart(draft) + beta) * Math.max(1, 1 / beta));
    }

    private static void huber(Draft draft) {
        double delta = draft.draw().of(1.0, 0.5, 2.0, 4.0);
        Shape shape = elements(draft);
        pair(draft, shape, 8);
        weighted(draft, shape);
        draft.option("delta", delta)
                .magnitude((apart(draft) + delta) * (apart(draft) + delta) * draft.largest("weight"));
    }

    private static void binary(Draft draft) {
        Shape shape = elements(draft);
        draft.numbers("input", shape, LEAST_SHARE, MOST_SHARE).numbers("target", shape, 0, 1);
        weighted(draft, shape);
        // The slope by the probability divides by p (1 - p).
        draft.withoutSlope("weight").magnitude(draft.largest("weight") / (LEAST_SHARE * MOST_SHARE));
    }

    private static void binaryLogits(Draft draft) {
        Shape shape = elements(draft);
        draft.numbers("input", shape, -8, 8).numbers("target", shape, 0, 1);
        weighted(draft, shape);
        if (draft.draw().rarely()) {
            draft.numbers("pos_weight", Shape.of(shape.extent(-1)), 0.25, 4);
            if (shape.rank() > 1) {
                draft.shared("pos_weight");
            }
        }
        draft.withoutSlope("weight").withoutSlope("pos_weight");
        draft.magnitude(draft.largest("weight") * (1 + draft.largest("pos_weight")) * (1 + draft.largest("input")));
    }

    private static void focal(Draft draft) {
        Shape shape = elements(draft);
        draft.numbers("inputs", shape, -8, 8).numbers("targets", shape, 0, 1);
        draft.option("alpha", draft.draw().of(0.25, 0.5, -1.0));
        draft.option("gamma", draft.draw().of(2.0, 1.0, 0.0, 3.0));
        draft.magnitude(8 * (1 + draft.largest("inputs")));
    }

    private static void hingeEmbedding(Draft draft) {
        Shape shape = elements(draft);
        draft.numbers("input", shape, -8, 8)
                .fixed("target", draft.draw().signs(draft.dtype(), shape))
                .option("margin", draft.draw().of(1.0, 0.5, 2.0))
                .magnitude(2 + draft.largest("input"));
    }

    private static void softMargin(Draft draft) {
        Shape shape = elements(draft);
        draft.numbers("input", shape, -8, 8)
                .fixed("target", draft.draw().signs(draft.dtype(), shape))
                .magnitude(1 + draft.largest("input"));
    }

    private static void divergence(Draft draft) {
        Shape shape = elements(draft);
        boolean logarithms = draft.draw().rarely();
        draft.option("log_target", logarithms)
                .numbers("input", shape, -8, 0)
                .numbers("target", shape, logarithms ? -8 : LEAST_SHARE, logarithms ? 0 : 1)
                .magnitude(2 + draft.largest("input") + 8);
    }

    private static void poisson(Draft draft) {
        Shape shape = elements(draft);
        boolean logarithms = !draft.draw().rarely();
        draft.option("log_input", logarithms)
                .option("full", draft.draw().rarely())
                .option("eps", 1e-8)
                .numbers("input", shape, logarithms ? -4 : 0.25, logarithms ? 4 : 8)
                .numbers("target", shape, 0, 8);
        // e^4, y / 0.25^2 for the slope's own sensitivity, y ln y.
        draft.magnitude(16 * draft.largest("target") + 5 * Math.exp(logarithms ? draft.largest("input") : 1));
    }

    private static void gaussian(Draft draft) {
        Shape shape = elements(draft);
        pair(draft, shape, 8);
        draft.numbers("var", shape, 0.25, 4)
                .option("full", draft.draw().rarely())
                .option("eps", 1e-6)
                .magnitude(16 * apart(draft) * apart(draft));
    }
}
