package io.github.losstck.laws.sample;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Optional;

/** The functions of keras.losses. They average over the last axis and keep a value for each example. */
final class KerasKinds {

    private static final String PREFIX = "keras.losses.";

    private KerasKinds() {}

    static List<LossKind> all() {
        return List.of(
                kind("mean_squared_error", draft -> differences(draft, 16)),
                kind("mean_absolute_error", draft -> differences(draft, 1)),
                kind("log_cosh", draft -> differences(draft, 2)),
                kind("huber", draft -> {
                    double delta = draft.draw().of(1.0, 0.5, 2.0);
                    draft.option("delta", delta);
                    differences(draft, 20);
                }),
                kind("mean_absolute_percentage_error", draft -> positive(draft, 0.25, 8, 100 * 32 * 8)),
                // Of halves it gives float32 in some releases.
                new LossKind(
                        PREFIX + "mean_squared_logarithmic_error",
                        List.of(DType.FLOAT64, DType.FLOAT32),
                        Optional.empty(),
                        draft -> positive(draft, 0, 8, 16)),
                kind("poisson", draft -> positive(draft, 0.25, 8, 128)),
                kind("kl_divergence", draft -> positive(draft, TorchElements.LEAST_SHARE, 1, 64 * 8)),
                kind("cosine_similarity", KerasKinds::cosine),
                kind("hinge", draft -> hinge(draft, 1)),
                kind("squared_hinge", draft -> hinge(draft, 32)),
                kind("categorical_hinge", KerasKinds::categoricalHinge),
                kind("dice", KerasKinds::overlap),
                kind("tversky", KerasKinds::weightedOverlap),
                new LossKind(
                        PREFIX + "circle", List.of(DType.FLOAT64, DType.FLOAT32), Optional.empty(), KerasKinds::circle),
                new LossKind(PREFIX + "ctc", List.of(DType.FLOAT32), Optional.empty(), KerasKinds::ctc));
    }

    static LossKind kind(String name, LossKind.Sampler sampler) {
        return new LossKind(PREFIX + name, TorchElements.ALL, Optional.empty(), sampler);
    }

    /** [N, C] or [N, M, C], with a value for each but the last. */
    static Shape vectors(Draft draft, int least) {
        int rows = draft.draw().between(1, 4);
        int last = draft.draw().between(least, 4);
        if (draft.draw().rarely()) {
            int middle = draft.draw().between(1, 3);
            draft.byRow(Shape.of(rows, middle));
            return Shape.of(rows, middle, last);
        }
        draft.byRow(Shape.of(rows));
        return Shape.of(rows, last);
    }

    private static void differences(Draft draft, double factor) {
        Shape shape = vectors(draft, 1);
        draft.numbers("y_true", shape, -8, 8).numbers("y_pred", shape, -8, 8);
        draft.magnitude(factor * (draft.largest("y_true") + draft.largest("y_pred")));
    }

    private static void positive(Draft draft, double min, double max, double magnitude) {
        Shape shape = vectors(draft, 1);
        draft.numbers("y_true", shape, min, max)
                .numbers("y_pred", shape, min, max)
                .magnitude(magnitude);
    }

    private static void cosine(Draft draft) {
        Shape shape = vectors(draft, 1);
        draft.numbers("y_true", shape, 0.5, 4)
                .numbers("y_pred", shape, 0.5, 4)
                .option("axis", -1L)
                .magnitude(16 * shape.extent(-1));
    }

    /** Labels of 0 and 1 alone mean -1 and 1, and then a label's slope is another: none is asked. */
    private static void hinge(Draft draft, double factor) {
        Shape shape = vectors(draft, 1);
        draft.fixed("y_true", draft.draw().signs(draft.dtype(), shape)).numbers("y_pred", shape, -8, 8);
        draft.magnitude(factor * (1 + draft.largest("y_pred")));
    }

    private static void categoricalHinge(Draft draft) {
        Shape shape = vectors(draft, 2);
        draft.fixed("y_true", oneHot(draft, shape)).numbers("y_pred", shape, -8, 8);
        draft.magnitude(shape.extent(-1) * (1 + draft.largest("y_pred")));
    }

    /** A 1 in each row. */
    static Tensor oneHot(Draft draft, Shape shape) {
        int classes = shape.extent(-1);
        double[] values = new double[shape.elements()];
        for (int row = 0; row < values.length / classes; row++) {
            values[row * classes + draft.draw().below(classes)] = 1;
        }
        return Tensor.rounded(draft.dtype(), shape, values);
    }

    private static void overlap(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 4), draft.draw().between(1, 4));
        draft.numbers("y_true", shape, 0.125, 1).numbers("y_pred", shape, 0.125, 1);
        if (draft.draw().rarely()) {
            draft.option("axis", List.of(1L)).byRow(Shape.of(shape.extent(0)));
        } else {
            draft.whole();
        }
        draft.magnitude(16 * shape.elements());
    }

    private static void weightedOverlap(Draft draft) {
        overlap(draft);
        draft.option("alpha", draft.draw().of(0.5, 0.25))
                .option("beta", draft.draw().of(0.5, 0.75));
    }

    private static void circle(Draft draft) {
        int rows = draft.draw().between(1, 4);
        double gamma = draft.draw().of(2.0, 1.0, 4.0);
        draft.fixed("y_true", draft.draw().indices(DType.INT64, Shape.of(rows), 0, 2))
                .numbers("y_pred", Shape.of(rows, draft.draw().between(1, 3)), -0.5, 0.5)
                .option("remove_diagonal", true)
                .option("gamma", gamma)
                .option("margin", draft.draw().of(0.25, 0.5))
                .byRow(Shape.of(rows))
                .coupled()
                .magnitude(rows * 16 * gamma * gamma);
    }

    private static void ctc(Draft draft) {
        int rows = draft.draw().between(1, 3);
        int classes = draft.draw().between(2, 4);
        int longest = draft.draw().between(1, 2);
        int steps = 2 * longest + draft.draw().below(2);
        draft.fixed("y_true", draft.draw().indices(DType.INT64, Shape.of(rows, longest), 1, classes - 1))
                .numbers("y_pred", Shape.of(rows, steps, classes), -4, 4)
                .byRow(Shape.of(rows))
                .magnitude(steps * 10 * 4);
    }
}
