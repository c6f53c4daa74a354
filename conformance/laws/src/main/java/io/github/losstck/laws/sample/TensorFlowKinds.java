package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import java.util.List;
import java.util.Optional;

/** The losses of tf.nn. They keep each value; there is nothing to choose. */
final class TensorFlowKinds {

    private TensorFlowKinds() {}

    static List<LossKind> all() {
        return List.of(
                kind("sigmoid_cross_entropy_with_logits", TensorFlowKinds::sigmoid),
                kind("weighted_cross_entropy_with_logits", TensorFlowKinds::weighted),
                kind("softmax_cross_entropy_with_logits", TensorFlowKinds::softmax),
                kind("sparse_softmax_cross_entropy_with_logits", TensorFlowKinds::sparse),
                kind("l2_loss", TensorFlowKinds::halfSquares),
                kind("log_poisson_loss", TensorFlowKinds::poisson),
                new LossKind("tf.nn.ctc_loss", List.of(DType.FLOAT32), Optional.empty(), TensorFlowKinds::ctc));
    }

    private static LossKind kind(String name, LossKind.Sampler sampler) {
        return new LossKind("tf.nn." + name, TorchElements.ALL, Optional.empty(), sampler);
    }

    private static void sigmoid(Draft draft) {
        Shape shape = TorchElements.elements(draft);
        draft.numbers("labels", shape, 0, 1).numbers("logits", shape, -8, 8);
        draft.magnitude(2 * (1 + draft.largest("logits")));
    }

    private static void weighted(Draft draft) {
        Shape shape = TorchElements.elements(draft);
        draft.numbers("labels", shape, 0, 1).numbers("logits", shape, -8, 8).numbers("pos_weight", shape, 0.25, 4);
        draft.magnitude((1 + draft.largest("pos_weight")) * (1 + draft.largest("logits")));
    }

    private static Shape rows(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 4), draft.draw().between(2, 5));
        draft.byRow(Shape.of(shape.extent(0)));
        return shape;
    }

    private static void softmax(Draft draft) {
        Shape shape = rows(draft);
        draft.numbers("labels", shape, TorchElements.LEAST_SHARE, 1)
                .change("labels", labels -> Rows.normalized(labels, 1))
                .numbers("logits", shape, -8, 8)
                .option("axis", -1L)
                .magnitude(shape.extent(1) * 2 * (1 + draft.largest("logits")));
    }

    private static void sparse(Draft draft) {
        Shape shape = rows(draft);
        draft.fixed("labels", draft.draw().indices(DType.INT64, Shape.of(shape.extent(0)), 0, shape.extent(1) - 1))
                .numbers("logits", shape, -8, 8)
                .magnitude(2 * (2 + draft.largest("logits")));
    }

    private static void halfSquares(Draft draft) {
        Shape shape = TorchElements.elements(draft);
        draft.numbers("t", shape, -8, 8).whole();
        draft.magnitude(shape.elements() * draft.largest("t") * draft.largest("t"));
    }

    private static void poisson(Draft draft) {
        Shape shape = TorchElements.elements(draft);
        draft.numbers("targets", shape, 0, 8)
                .numbers("log_input", shape, -4, 4)
                .option("compute_full_loss", draft.draw().rarely());
        draft.magnitude(16 * draft.largest("targets") + 5 * Math.exp(draft.largest("log_input")));
    }

    private static void ctc(Draft draft) {
        int rows = draft.draw().between(1, 3);
        int classes = draft.draw().between(2, 4);
        int longest = draft.draw().between(1, 2);
        int steps = 2 * longest + draft.draw().below(2);
        draft.fixed("labels", draft.draw().indices(DType.INT32, Shape.of(rows, longest), 1, classes - 1))
                .numbers("logits", Shape.of(steps, rows, classes), -4, 4)
                .rowsAlong("logits", 1)
                .fixed("label_length", draft.draw().indices(DType.INT32, Shape.of(rows), 1, longest))
                .fixed("logit_length", draft.draw().indices(DType.INT32, Shape.of(rows), 2 * longest, steps))
                .option("logits_time_major", true)
                .option("blank_index", 0L)
                .byRow(Shape.of(rows))
                .magnitude(steps * 10 * 4);
    }
}
