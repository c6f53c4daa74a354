package io.github.losstck.laws.sample;

import static io.github.losstck.laws.sample.TorchElements.torch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Optional;

/** PyTorch's losses of vectors and of sequences. */
final class TorchVectors {

    private static final List<DType> WIDE = List.of(DType.FLOAT64, DType.FLOAT32);

    private TorchVectors() {}

    static List<LossKind> all() {
        return List.of(
                torch("margin_ranking_loss", TorchVectors::ranking, Reductions::equal),
                torch("cosine_embedding_loss", WIDE, TorchVectors::cosine, Reductions::equal),
                torch("triplet_margin_loss", WIDE, TorchVectors::triplet, Reductions::equal),
                torch("triplet_margin_with_distance_loss", WIDE, TorchVectors::tripletOfDistance, Reductions::equal),
                torch("ctc_loss", WIDE, TorchVectors::ctc, TorchVectors::byLength),
                new LossKind(
                        "torch.ctc_loss_of_logits",
                        WIDE,
                        Optional.of(Reductions.torch(TorchVectors::byLength)),
                        draft -> sequences(draft, "logits")),
                new LossKind(
                        "torch.nn.AdaptiveLogSoftmaxWithLoss",
                        WIDE,
                        Optional.of(
                                new Reductions("returns", "output", "", "loss", (call, n) -> Reductions.over(n, -n))),
                        TorchVectors::adaptive));
    }

    /** CTC's mean is that of the losses, each divided by its target's length. */
    private static double[] byLength(LossCall call, int values) {
        double[] weights = new double[values];
        for (int i = 0; i < values; i++) {
            weights[i] = 1.0 / values / Math.max(1, call.input("target_lengths").longAt(i));
        }
        return weights;
    }

    private static void ranking(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 5));
        draft.numbers("input1", shape, -8, 8)
                .numbers("input2", shape, -8, 8)
                .fixed("target", draft.draw().signs(draft.dtype(), shape))
                .option("margin", draft.draw().of(0.0, 0.5, 1.0))
                .byRow(shape)
                .magnitude(1 + draft.largest("input1") + draft.largest("input2"));
    }

    private static Shape vectors(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 4), draft.draw().between(1, 4));
        draft.byRow(Shape.of(shape.extent(0)));
        return shape;
    }

    private static void cosine(Draft draft) {
        Shape shape = vectors(draft);
        // Components of 0.5 or more: no vector comes near to 0, where directions mean nothing.
        draft.numbers("input1", shape, 0.5, 4)
                .numbers("input2", shape, 0.5, 4)
                .fixed("target", draft.draw().signs(draft.dtype(), Shape.of(shape.extent(0))))
                .option("margin", draft.draw().of(0.0, 0.25, 0.5))
                .magnitude(16 * shape.extent(1));
    }

    private static void triplet(Draft draft) {
        Shape shape = vectors(draft);
        three(draft, shape);
        draft.option("margin", draft.draw().of(1.0, 0.5, 2.0))
                .option("p", draft.draw().of(2.0, 1.0, 3.0))
                .option("eps", 1e-6)
                .option("swap", draft.draw().rarely());
    }

    private static void tripletOfDistance(Draft draft) {
        Shape shape = vectors(draft);
        three(draft, shape);
        draft.option("margin", draft.draw().of(1.0, 0.5, 2.0))
                .option("swap", draft.draw().rarely());
    }

    private static void three(Draft draft, Shape shape) {
        draft.numbers("anchor", shape, -4, 4).numbers("positive", shape, -4, 4).numbers("negative", shape, -4, 4);
        // A difference of near components has few digits of its own, and the slope is a quotient of such.
        double least = Math.min(
                leastGap(draft.input("anchor"), draft.input("positive")),
                Math.min(
                        leastGap(draft.input("anchor"), draft.input("negative")),
                        leastGap(draft.input("positive"), draft.input("negative"))));
        draft.magnitude(shape.extent(1) * 16 + 16 * 4 / least);
    }

    /** The smallest difference of two components that differ, at most 1. */
    private static double leastGap(Tensor a, Tensor b) {
        double least = 1;
        for (int i = 0; i < a.elements(); i++) {
            double gap = Math.abs(a.doubleAt(i) - b.doubleAt(i));
            least = gap == 0 ? Math.min(least, 1e-6) : Math.min(least, Math.abs(gap));
        }
        return least;
    }

    private static void ctc(Draft draft) {
        sequences(draft, "log_probs");
        draft.change("log_probs", t -> Rows.logSoftmax(t, 2));
    }

    private static void sequences(Draft draft, String frames) {
        int rows = draft.draw().between(1, 3);
        int classes = draft.draw().between(2, 4);
        int longest = draft.draw().between(1, 2);
        int steps = 2 * longest + draft.draw().below(2);
        draft.numbers(frames, Shape.of(steps, rows, classes), -4, 4).rowsAlong(frames, 1);
        draft.fixed("targets", draft.draw().indices(DType.INT64, Shape.of(rows, longest), 1, classes - 1))
                .fixed("input_lengths", draft.draw().indices(DType.INT64, Shape.of(rows), 2 * longest, steps))
                .fixed("target_lengths", draft.draw().indices(DType.INT64, Shape.of(rows), 1, longest))
                .option("blank", 0L)
                .option("zero_infinity", false)
                .byRow(Shape.of(rows))
                .magnitude(steps * 10 * 4);
    }

    private static void adaptive(Draft draft) {
        int rows = draft.draw().between(1, 4);
        draft.numbers("input", Shape.of(rows, 4), -1, 1);
        draft.fixed("target", draft.draw().indices(DType.INT64, Shape.of(rows), 0, 5));
        draft.numbers("head.weight", Shape.of(4, 4), -1, 1).shared("head.weight");
        if (draft.draw().rarely()) {
            draft.numbers("head.bias", Shape.of(4), -1, 1).shared("head.bias");
        }
        draft.numbers("tail.0.0.weight", Shape.of(2, 4), -1, 1).shared("tail.0.0.weight");
        draft.numbers("tail.0.1.weight", Shape.of(2, 2), -1, 1).shared("tail.0.1.weight");
        draft.numbers("tail.1.0.weight", Shape.of(1, 4), -1, 1).shared("tail.1.0.weight");
        draft.numbers("tail.1.1.weight", Shape.of(2, 1), -1, 1).shared("tail.1.1.weight");
        draft.option("n_classes", 6L)
                .option("cutoffs", List.of(2L, 4L))
                .option("div_value", 2.0)
                .option("head_bias", false)
                .byRow(Shape.of(rows))
                .magnitude(rows * 64);
    }
}
