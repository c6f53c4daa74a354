package io.github.losstck.laws.sample;

import static io.github.losstck.laws.sample.KerasKinds.kind;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Shape;
import java.util.List;

/** Keras's losses of probabilities and logits. */
final class KerasProbabilities {

    private KerasProbabilities() {}

    static List<LossKind> all() {
        return List.of(
                kind("binary_crossentropy", KerasProbabilities::binary),
                kind("binary_focal_crossentropy", KerasProbabilities::binaryFocal),
                kind("categorical_crossentropy", KerasProbabilities::categorical),
                kind("categorical_focal_crossentropy", KerasProbabilities::categoricalFocal),
                kind("sparse_categorical_crossentropy", KerasProbabilities::sparse),
                kind("categorical_generalized_cross_entropy", KerasProbabilities::generalized));
    }

    /** Probabilities, or logits, away from where Keras clips: the share of a class is more than 1e-5. */
    private static void predictions(Draft draft, Shape shape, double factor) {
        boolean logits = draft.draw().below(2) == 1;
        draft.option("from_logits", logits)
                .numbers(
                        "y_pred",
                        shape,
                        logits ? -5 : TorchElements.LEAST_SHARE,
                        logits ? 5 : TorchElements.MOST_SHARE);
        // A probability's slope divides by it.
        draft.magnitude(factor * (logits ? 2 * (2 + draft.largest("y_pred")) : 8 / TorchElements.LEAST_SHARE));
    }

    private static void smoothed(Draft draft) {
        draft.option("label_smoothing", draft.draw().of(0.0, 0.25)).option("axis", -1L);
    }

    private static void binary(Draft draft) {
        Shape shape = KerasKinds.vectors(draft, 1);
        draft.numbers("y_true", shape, 0, 1);
        predictions(draft, shape, 1);
        smoothed(draft);
    }

    private static void binaryFocal(Draft draft) {
        binary(draft);
        draft.option("apply_class_balancing", draft.draw().rarely());
        focusing(draft);
    }

    private static void focusing(Draft draft) {
        draft.option("alpha", draft.draw().of(0.25, 0.5))
                .option("gamma", draft.draw().of(2.0, 1.0, 3.0));
    }

    private static void categorical(Draft draft) {
        Shape shape = KerasKinds.vectors(draft, 2);
        draft.numbers("y_true", shape, TorchElements.LEAST_SHARE, 1)
                .change("y_true", labels -> Rows.normalized(labels, shape.rank() - 1));
        predictions(draft, shape, shape.extent(-1));
        smoothed(draft);
    }

    private static void categoricalFocal(Draft draft) {
        categorical(draft);
        focusing(draft);
    }

    private static void sparse(Draft draft) {
        Shape shape = KerasKinds.vectors(draft, 2);
        draft.fixed("y_true", draft.draw().indices(DType.INT64, draft.output(), 0, shape.extent(-1) - 1));
        predictions(draft, shape, shape.extent(-1));
        draft.option("axis", -1L);
    }

    private static void generalized(Draft draft) {
        Shape shape = KerasKinds.vectors(draft, 2);
        draft.fixed("y_true", draft.draw().indices(DType.INT64, draft.output(), 0, shape.extent(-1) - 1))
                .numbers("y_pred", shape, TorchElements.LEAST_SHARE, 1)
                .option("q", draft.draw().of(0.5, 0.25, 0.75))
                .magnitude(64);
    }
}
