package io.github.losstck.libtorch;

import io.github.losstck.spi.LossCall;
import java.util.Optional;
import org.bytedeco.pytorch.KLDivLossReduction;
import org.bytedeco.pytorch.LossReduction;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.kBatchMean;
import org.bytedeco.pytorch.kMean;
import org.bytedeco.pytorch.kNone;
import org.bytedeco.pytorch.kSum;

/** The words of C++ for what becomes of the losses of the elements. */
enum Reduction {
    NONE(torch.Reduction.None, "kNone"),
    MEAN(torch.Reduction.Mean, "kMean"),
    SUM(torch.Reduction.Sum, "kSum"),
    /** Known to {@code kl_div} alone, in its options. */
    BATCH_MEAN(torch.Reduction.Sum, "kBatchMean");

    private final torch.Reduction code;
    private final String tag;

    Reduction(torch.Reduction code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** The reduction of a call for which {@link #of} found one. */
    static Reduction known(LossCall call) {
        return of(call).orElseThrow();
    }

    /**
     * What a call asks, or empty where it asks a word that C++ has nothing for. PyTorch's deprecated {@code size_average} and
     * {@code reduce} override {@code reduction}; its Python layer turns them into a word, but for {@code batchmean}, which it
     * applies to their mean or sum.
     */
    static Optional<Reduction> of(LossCall call) {
        if (call.options().has("size_average") || call.options().has("reduce")) {
            if (call.options().string("reduction", "mean").equals("batchmean")) {
                return Optional.empty();
            }
            boolean reduce = call.options().bool("reduce", true);
            boolean average = call.options().bool("size_average", true);
            return Optional.of(reduce ? (average ? MEAN : SUM) : NONE);
        }
        return switch (call.options().string("reduction", otherwise(call))) {
            case "none" -> Optional.of(NONE);
            case "mean" -> Optional.of(MEAN);
            case "sum" -> Optional.of(SUM);
            case "batchmean" -> call.function().endsWith(".kl_div") ? Optional.of(BATCH_MEAN) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String otherwise(LossCall call) {
        return call.function().equals("torchvision.ops.sigmoid_focal_loss") ? "none" : "mean";
    }

    /** What aten takes for it. */
    long code() {
        return code.value;
    }

    /** {@link #code} as Java. */
    String codeSource() {
        return "torch.Reduction." + code.name() + ".value";
    }

    /** A new value of the tag, as Java. */
    String tagSource() {
        return "new " + tag + "()";
    }

    LossReduction putInto(LossReduction reduction) {
        return switch (this) {
            case NONE -> reduction.put(new kNone());
            case MEAN -> reduction.put(new kMean());
            case SUM -> reduction.put(new kSum());
            case BATCH_MEAN -> throw new IllegalStateException("kl_div alone has a batchmean");
        };
    }

    KLDivLossReduction putInto(KLDivLossReduction reduction) {
        return switch (this) {
            case NONE -> reduction.put(new kNone());
            case MEAN -> reduction.put(new kMean());
            case SUM -> reduction.put(new kSum());
            case BATCH_MEAN -> reduction.put(new kBatchMean());
        };
    }

    /** Reduce, with a mean over all elements. */
    TensorExpression over(TensorExpression losses) {
        return switch (this) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
            case BATCH_MEAN -> throw new IllegalStateException("no recipe has a batchmean");
        };
    }
}
