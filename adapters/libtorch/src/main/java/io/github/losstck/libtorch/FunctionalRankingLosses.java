package io.github.losstck.libtorch;

import static io.github.losstck.libtorch.TensorScript.input;

import io.github.losstck.spi.LossCall;
import org.bytedeco.pytorch.CTCLossOptions;
import org.bytedeco.pytorch.CosineEmbeddingLossOptions;
import org.bytedeco.pytorch.MarginRankingLossOptions;
import org.bytedeco.pytorch.TripletMarginLossOptions;
import org.bytedeco.pytorch.TripletMarginWithDistanceLossOptions;
import org.bytedeco.pytorch.global.torch;

/** The functions of {@code torch::nn::functional} that take three tensors or four, and an options object. */
final class FunctionalRankingLosses {

    private FunctionalRankingLosses() {}

    static TensorScript marginRanking(LossCall call) {
        return LossOptions.of(call, MarginRankingLossOptions.class, MarginRankingLossOptions::new)
                .reduction(MarginRankingLossOptions::reduction)
                .number("margin", MarginRankingLossOptions::margin)
                .loss(
                        "margin_ranking_loss",
                        (options, v) -> torch.margin_ranking_loss(
                                v.tensor("input1"), v.tensor("input2"), v.tensor("target"), options),
                        "input1",
                        "input2",
                        "target");
    }

    static TensorScript cosineEmbedding(LossCall call) {
        return LossOptions.of(call, CosineEmbeddingLossOptions.class, CosineEmbeddingLossOptions::new)
                .reduction(CosineEmbeddingLossOptions::reduction)
                .number("margin", CosineEmbeddingLossOptions::margin)
                .loss(
                        "cosine_embedding_loss",
                        (options, v) -> torch.cosine_embedding_loss(
                                v.tensor("input1"), v.tensor("input2"), v.tensor("target"), options),
                        "input1",
                        "input2",
                        "target");
    }

    static TensorScript tripletMargin(LossCall call) {
        return LossOptions.of(call, TripletMarginLossOptions.class, TripletMarginLossOptions::new)
                .reduction(TripletMarginLossOptions::reduction)
                .number("margin", TripletMarginLossOptions::margin)
                .number("p", TripletMarginLossOptions::p)
                .number("eps", TripletMarginLossOptions::eps)
                .flag("swap", TripletMarginLossOptions::swap)
                .loss(
                        "triplet_margin_loss",
                        (options, v) -> torch.triplet_margin_loss(
                                v.tensor("anchor"), v.tensor("positive"), v.tensor("negative"), options),
                        "anchor",
                        "positive",
                        "negative");
    }

    /** With the default distance: a function of Java cannot be given. */
    static TensorScript tripletMarginWithDistance(LossCall call) {
        return LossOptions.of(
                        call, TripletMarginWithDistanceLossOptions.class, TripletMarginWithDistanceLossOptions::new)
                .reduction(TripletMarginWithDistanceLossOptions::reduction)
                .number("margin", TripletMarginWithDistanceLossOptions::margin)
                .flag("swap", TripletMarginWithDistanceLossOptions::swap)
                .loss(
                        "triplet_margin_with_distance_loss",
                        (options, v) -> torch.triplet_margin_with_distance_loss(
                                v.tensor("anchor"), v.tensor("positive"), v.tensor("negative"), options),
                        "anchor",
                        "positive",
                        "negative");
    }

    static TensorScript ctc(LossCall call) {
        return ctc(options(call));
    }

    /** Of logits, behind a log_softmax. */
    static TensorScript ctcOfLogits(LossCall call) {
        LossOptions<CTCLossOptions> options = options(call);
        options.script().let("logProbs", input("logits").logSoftmax(-1));
        return ctc(options);
    }

    private static LossOptions<CTCLossOptions> options(LossCall call) {
        return LossOptions.of(call, CTCLossOptions.class, CTCLossOptions::new)
                .reduction(CTCLossOptions::reduction)
                .integer("blank", CTCLossOptions::blank)
                .flag("zero_infinity", CTCLossOptions::zero_infinity);
    }

    private static TensorScript ctc(LossOptions<CTCLossOptions> options) {
        return options.loss(
                "ctc_loss",
                (set, v) -> torch.ctc_loss(
                        v.tensor("logProbs"),
                        v.tensor("targets"),
                        v.tensor("inputLengths"),
                        v.tensor("targetLengths"),
                        set),
                "log_probs",
                "targets",
                "input_lengths",
                "target_lengths");
    }
}
