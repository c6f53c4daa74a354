package io.github.losstck.nativeloss;

import io.github.losstck.kernels.ClassLoss;
import io.github.losstck.kernels.CosineEmbeddingLoss;
import io.github.losstck.kernels.CrossEntropyLoss;
import io.github.losstck.kernels.IndexLoss;
import io.github.losstck.kernels.MultiMarginLoss;
import io.github.losstck.kernels.MultilabelMarginLoss;
import io.github.losstck.kernels.MultilabelSoftMarginLoss;
import io.github.losstck.kernels.NllLoss;
import io.github.losstck.kernels.TripletMarginLoss;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls of rows that a kernel can be asked: two dimensions, or one for a single row. */
final class KernelRows {

    private static final List<String> INPUT = List.of("input");

    private KernelRows() {}

    static Optional<KernelPlan> of(LossCall call) {
        return switch (call.function()) {
            case "torch.nn.functional.cross_entropy" ->
                call.input("target").dtype().isFloating()
                        ? dense(call, c -> new CrossEntropyLoss(-100, smoothing(c)))
                        : indexed(call, c -> new CrossEntropyLoss(ignored(c), smoothing(c)));
            case "torch.nn.functional.nll_loss" -> indexed(call, c -> new NllLoss(ignored(c)));
            case "torch.nn.functional.multi_margin_loss" ->
                indexed(call, c -> new MultiMarginLoss(Math.toIntExact(OptionReader.integer(c, "p", 1)), margin(c, 1)));
            case "torch.nn.functional.multilabel_margin_loss" -> indexed(call, c -> new MultilabelMarginLoss());
            case "torch.nn.functional.multilabel_soft_margin_loss" -> dense(call, c -> new MultilabelSoftMarginLoss());
            case "torch.nn.functional.cosine_embedding_loss" -> cosine(call);
            case "torch.nn.functional.triplet_margin_loss" -> triplet(call);
            default -> Optional.empty();
        };
    }

    private static double smoothing(LossCall call) {
        // PyTorch takes a negative one for none.
        return Math.max(0, OptionReader.number(call, "label_smoothing", 0));
    }

    private static int ignored(LossCall call) {
        return Math.toIntExact(OptionReader.integer(call, "ignore_index", -100));
    }

    private static boolean ignoresAnInt(LossCall call) {
        long ignored = OptionReader.integer(call, "ignore_index", -100);
        return ignored == (int) ignored;
    }

    private static double margin(LossCall call, double otherwise) {
        return OptionReader.number(call, "margin", otherwise);
    }

    private static boolean areRows(Shape shape) {
        return (shape.rank() == 1 || shape.rank() == 2) && shape.extent(-1) > 0;
    }

    private static Shape rowShape(Shape shape) {
        return Shape.of(Arrays.copyOf(shape.extents(), shape.rank() - 1));
    }

    private static double[] weight(LossCall call) {
        return call.optionalInput("weight").map(Tensor::toDoubles).orElse(null);
    }

    private static boolean hasFittingWeight(LossCall call, int classes) {
        return call.optionalInput("weight")
                .map(weight -> weight.shape().equals(Shape.of(classes)))
                .orElse(true);
    }

    private static Optional<KernelPlan> indexed(LossCall call, Function<LossCall, IndexLoss> loss) {
        Shape shape = call.input("input").shape();
        Tensor target = call.input("target");
        if (!areRows(shape) || target.dtype() != DType.INT64 || !INPUT.containsAll(call.differentiate())) {
            return Optional.empty();
        }
        int classes = shape.extent(-1);
        boolean many = call.function().endsWith("multilabel_margin_loss");
        boolean margins = call.function().endsWith("margin_loss");
        boolean halves = KernelCalls.isHalf(call) && margins;
        boolean noRows = shape.elements() == 0 && margins;
        if (!target.shape().equals(many ? shape : rowShape(shape))
                || !hasFittingWeight(call, classes)
                || halves
                || noRows
                || !ignoresAnInt(call)) {
            return Optional.empty();
        }
        return Optional.of(new KernelPlan(INPUT, rowShape(shape), "mean", (port, arguments) -> {
            int[] indices =
                    Arrays.stream(target.toLongs()).mapToInt(Math::toIntExact).toArray();
            return port.of(
                    loss.apply(call), arguments, call.input("input").toDoubles(), classes, indices, weight(call));
        }));
    }

    private static Optional<KernelPlan> dense(LossCall call, Function<LossCall, ClassLoss> loss) {
        Shape shape = call.input("input").shape();
        boolean plain = OptionReader.integer(call, "ignore_index", -100) < 0;
        if (!areRows(shape)
                || !call.input("target").shape().equals(shape)
                || call.input("target").dtype() != call.input("input").dtype()
                || !INPUT.containsAll(call.differentiate())
                || !hasFittingWeight(call, shape.extent(-1))
                || !plain) {
            return Optional.empty();
        }
        return Optional.of(new KernelPlan(
                INPUT,
                rowShape(shape),
                "mean",
                (port, arguments) -> port.of(
                        loss.apply(call),
                        arguments,
                        call.input("input").toDoubles(),
                        shape.extent(-1),
                        call.input("target").toDoubles(),
                        weight(call))));
    }

    private static Optional<KernelPlan> cosine(LossCall call) {
        List<String> names = List.of("input1", "input2");
        Shape shape = call.input("input1").shape();
        boolean fits = areRows(shape)
                && call.input("input2").shape().equals(shape)
                && call.input("target").shape().equals(rowShape(shape))
                && names.containsAll(call.differentiate());
        return !fits
                ? Optional.empty()
                : Optional.of(new KernelPlan(
                        names,
                        rowShape(shape),
                        "mean",
                        (port, arguments) -> port.of(
                                new CosineEmbeddingLoss(margin(call, 0)),
                                arguments,
                                call.input("input1").toDoubles(),
                                call.input("input2").toDoubles(),
                                shape.extent(-1),
                                call.input("target").toDoubles())));
    }

    private static Optional<KernelPlan> triplet(LossCall call) {
        List<String> names = List.of("anchor", "positive", "negative");
        Shape shape = call.input("anchor").shape();
        boolean fits = areRows(shape)
                && names.stream().allMatch(name -> call.input(name).shape().equals(shape))
                && names.containsAll(call.differentiate())
                && OptionReader.number(call, "p", 2) == 2;
        return !fits
                ? Optional.empty()
                : Optional.of(new KernelPlan(
                        names,
                        rowShape(shape),
                        "mean",
                        (port, arguments) -> port.of(
                                new TripletMarginLoss(
                                        margin(call, 1),
                                        OptionReader.number(call, "eps", 1e-6),
                                        OptionReader.flag(call, "swap", false)),
                                arguments,
                                call.input("anchor").toDoubles(),
                                call.input("positive").toDoubles(),
                                call.input("negative").toDoubles(),
                                shape.extent(-1))));
    }
}
