package io.github.losstck.laws.sample;

import static io.github.losstck.laws.sample.TorchElements.torch;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;

/** PyTorch's losses over classes. */
final class TorchClasses {

    private static final List<DType> WIDE = List.of(DType.FLOAT64, DType.FLOAT32);

    private TorchClasses() {}

    static List<LossKind> all() {
        return List.of(
                torch("cross_entropy", TorchClasses::crossEntropy, TorchClasses::byClassWeight),
                torch("nll_loss", TorchClasses::likelihood, TorchClasses::byClassWeight),
                torch("linear_cross_entropy", WIDE, TorchClasses::linear, TorchClasses::byClassWeight),
                torch("multilabel_soft_margin_loss", TorchClasses::softMargin, Reductions::equal),
                torch("multi_margin_loss", WIDE, TorchClasses::multiMargin, Reductions::equal),
                torch("multilabel_margin_loss", WIDE, TorchClasses::multilabelMargin, Reductions::equal));
    }

    /** An example of an index counts its class's weight, unless it is ignored; one of probabilities counts 1. */
    private static double[] byClassWeight(LossCall call, int values) {
        Tensor target = call.input("target");
        if (target.dtype().isFloating()) {
            return Reductions.equal(call, values);
        }
        long ignored = call.options().integer("ignore_index", -100);
        double sum = 0;
        for (long index : target.toLongs()) {
            sum += index == ignored
                    ? 0
                    : call.optionalInput("weight")
                            .map(weight -> weight.doubleAt((int) index))
                            .orElse(1.0);
        }
        return Reductions.over(values, sum);
    }

    /** [N, C] or [N, C, D]. */
    private static Shape classes(Draft draft) {
        int rows = draft.draw().between(1, 4);
        int classes = draft.draw().between(2, 5);
        return draft.draw().rarely() ? Shape.of(rows, classes, draft.draw().between(1, 3)) : Shape.of(rows, classes);
    }

    private static Shape withoutClasses(Shape shape) {
        return shape.rank() == 2 ? Shape.of(shape.extent(0)) : Shape.of(shape.extent(0), shape.extent(2));
    }

    /** Indices, and sometimes one class that is ignored, with the first example of another. */
    private static void indices(Draft draft, Shape shape) {
        int classes = shape.extent(1);
        Tensor target = draft.draw().indices(DType.INT64, withoutClasses(shape), 0, classes - 1);
        boolean ignores = draft.draw().rarely() && target.longAt(0) != classes - 1;
        draft.fixed("target", target).option("ignore_index", ignores ? classes - 1L : -100L);
    }

    private static void weights(Draft draft, int classes) {
        if (draft.draw().rarely()) {
            draft.numbers("weight", Shape.of(classes), 0.25, 4).shared("weight");
        }
    }

    private static void crossEntropy(Draft draft) {
        Shape shape = classes(draft);
        draft.numbers("input", shape, -8, 8).byRow(withoutClasses(shape));
        if (draft.draw().rarely()) {
            shares(draft, "target", shape);
            draft.option("ignore_index", -100L);
        } else {
            indices(draft, shape);
        }
        weights(draft, shape.extent(1));
        if (!draft.input("target").dtype().isFloating()) {
            draft.withoutSlope("weight");
        }
        draft.option("label_smoothing", draft.draw().of(0.0, 0.0, 0.25, 0.5));
        draft.magnitude(shape.extent(1) * draft.largest("weight") * (2 * draft.largest("input") + 2));
    }

    /** Numbers of 0 or more that add up to 1 along the second axis, but for rounding. */
    private static void shares(Draft draft, String name, Shape shape) {
        draft.numbers(name, shape, TorchElements.LEAST_SHARE, 1).change(name, t -> Rows.normalized(t, 1));
    }

    private static void likelihood(Draft draft) {
        Shape shape = classes(draft);
        draft.numbers("input", shape, -8, 0).byRow(withoutClasses(shape));
        indices(draft, shape);
        weights(draft, shape.extent(1));
        draft.withoutSlope("weight").magnitude(draft.largest("weight") * draft.largest("input"));
    }

    private static void linear(Draft draft) {
        int rows = draft.draw().between(1, 4);
        int classes = draft.draw().between(2, 4);
        int features = draft.draw().between(1, 3);
        draft.numbers("input", Shape.of(rows, features), -2, 2)
                .numbers("linear_weight", Shape.of(classes, features), -2, 2)
                .shared("linear_weight");
        draft.fixed("target", draft.draw().indices(DType.INT64, Shape.of(rows), 0, classes - 1));
        if (draft.draw().rarely()) {
            draft.numbers("linear_bias", Shape.of(classes), -2, 2).shared("linear_bias");
        }
        weights(draft, classes);
        draft.option("label_smoothing", draft.draw().of(0.0, 0.25));
        draft.withoutSlope("weight").byRow(Shape.of(rows));
        // Logits are at most 4 for each feature and 2 for the bias.
        draft.magnitude(rows * classes * draft.largest("weight") * 2 * (8 * features + 4));
    }

    private static void softMargin(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 4), draft.draw().between(1, 5));
        draft.numbers("input", shape, -8, 8).numbers("target", shape, 0, 1).byRow(Shape.of(shape.extent(0)));
        weights(draft, shape.extent(1));
        draft.magnitude(draft.largest("weight") * (2 + 2 * draft.largest("input")));
    }

    private static void multiMargin(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 4), draft.draw().between(2, 5));
        double margin = draft.draw().of(1.0, 0.5, 2.0);
        draft.numbers("input", shape, -4, 4)
                .fixed("target", draft.draw().indices(DType.INT64, Shape.of(shape.extent(0)), 0, shape.extent(1) - 1))
                .byRow(Shape.of(shape.extent(0)));
        weights(draft, shape.extent(1));
        draft.option("p", draft.draw().of(1L, 2L)).option("margin", margin).withoutSlope("weight");
        double widest = margin + 2 * draft.largest("input");
        draft.magnitude(draft.largest("weight") * widest * widest);
    }

    private static void multilabelMargin(Draft draft) {
        Shape shape = Shape.of(draft.draw().between(1, 4), draft.draw().between(1, 5));
        draft.numbers("input", shape, -4, 4).byRow(Shape.of(shape.extent(0)));
        long[] labels = new long[shape.elements()];
        Arrays.fill(labels, -1);
        for (int row = 0; row < shape.extent(0); row++) {
            int[] order = draft.draw().permutation(shape.extent(1));
            int count = draft.draw().below(shape.extent(1) + 1);
            for (int i = 0; i < count; i++) {
                labels[row * shape.extent(1) + i] = order[i];
            }
        }
        draft.fixed("target", Tensor.ofLongs(shape, labels));
        draft.magnitude(shape.extent(1) * (1 + 2 * draft.largest("input")));
    }
}
