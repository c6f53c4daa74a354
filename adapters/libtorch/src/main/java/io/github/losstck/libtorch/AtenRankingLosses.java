package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import org.bytedeco.pytorch.global.torch;

/** The functions of {@code at} that take three tensors or four. */
final class AtenRankingLosses {

    private AtenRankingLosses() {}

    static TensorScript marginRanking(LossCall call) {
        Reduction reduction = Reduction.known(call);
        double margin = call.options().number("margin", 0);
        return new TensorScript()
                .loss(new TensorExpression(
                        "torch.margin_ranking_loss(input1, input2, target, " + JavaSource.of(margin) + ", "
                                + reduction.codeSource() + ")",
                        v -> torch.margin_ranking_loss(
                                v.tensor("input1"), v.tensor("input2"), v.tensor("target"), margin, reduction.code())));
    }

    static TensorScript cosineEmbedding(LossCall call) {
        Reduction reduction = Reduction.known(call);
        double margin = call.options().number("margin", 0);
        return new TensorScript()
                .loss(new TensorExpression(
                        "torch.cosine_embedding_loss(input1, input2, target, " + JavaSource.of(margin) + ", "
                                + reduction.codeSource() + ")",
                        v -> torch.cosine_embedding_loss(
                                v.tensor("input1"), v.tensor("input2"), v.tensor("target"), margin, reduction.code())));
    }

    static TensorScript tripletMargin(LossCall call) {
        Options options = call.options();
        Reduction reduction = Reduction.known(call);
        double margin = options.number("margin", 1);
        double p = options.number("p", 2);
        double eps = options.number("eps", 1e-6);
        boolean swap = options.bool("swap", false);
        return new TensorScript()
                .loss(new TensorExpression(
                        "torch.triplet_margin_loss(anchor, positive, negative, " + JavaSource.of(margin) + ", "
                                + JavaSource.of(p) + ", " + JavaSource.of(eps) + ", " + swap + ", "
                                + reduction.codeSource() + ")",
                        v -> torch.triplet_margin_loss(
                                v.tensor("anchor"),
                                v.tensor("positive"),
                                v.tensor("negative"),
                                margin,
                                p,
                                eps,
                                swap,
                                reduction.code())));
    }

    static TensorScript ctc(LossCall call) {
        return ctc(call, new TensorScript());
    }

    /** Of logits, behind a log_softmax. */
    static TensorScript ctcOfLogits(LossCall call) {
        TensorScript script = new TensorScript();
        script.let("logProbs", input("logits").logSoftmax(-1));
        return ctc(call, script);
    }

    private static TensorScript ctc(LossCall call, TensorScript script) {
        Reduction reduction = Reduction.known(call);
        long blank = call.options().integer("blank", 0);
        boolean zeroInfinity = call.options().bool("zero_infinity", false);
        return script.loss(new TensorExpression(
                "torch.ctc_loss(logProbs, targets, inputLengths, targetLengths, " + blank + "L, "
                        + reduction.codeSource() + ", " + zeroInfinity + ")",
                v -> torch.ctc_loss(
                        v.tensor("logProbs"),
                        v.tensor("targets"),
                        v.tensor("inputLengths"),
                        v.tensor("targetLengths"),
                        blank,
                        reduction.code(),
                        zeroInfinity)));
    }
}
