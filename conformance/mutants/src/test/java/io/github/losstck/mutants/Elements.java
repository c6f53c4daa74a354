package io.github.losstck.mutants;

import io.github.losstck.mutants.ElementFormula.Place;
import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The operands of a call, broadcast. */
final class Elements {

    private final LossCall call;
    private final List<Tensor> operands;
    private final Shape shape;

    private Elements(LossCall call, List<Tensor> operands, Shape shape) {
        this.call = call;
        this.operands = operands;
        this.shape = shape;
    }

    /** Empty if the call has other floating inputs than these, or their shapes do not meet. */
    static Optional<Elements> of(LossCall call, List<String> names) {
        if (!List.copyOf(call.inputs().keySet()).containsAll(names)
                || call.inputs().size() != names.size()) {
            return Optional.empty();
        }
        List<Tensor> operands = names.stream().map(call::input).toList();
        return operands.stream()
                .map(Tensor::shape)
                .map(Optional::of)
                .reduce((a, b) -> a.flatMap(x -> b.flatMap(y -> common(x, y))))
                .orElseThrow()
                .map(shape -> new Elements(call, operands, shape));
    }

    private static Optional<Shape> common(Shape a, Shape b) {
        int rank = Math.max(a.rank(), b.rank());
        int[] extents = new int[rank];
        for (int d = 1; d <= rank; d++) {
            int ofA = d <= a.rank() ? a.extent(-d) : 1;
            int ofB = d <= b.rank() ? b.extent(-d) : 1;
            if (ofA != ofB && ofA != 1 && ofB != 1) {
                return Optional.empty();
            }
            extents[rank - d] = ofA == 1 ? ofB : ofA;
        }
        return Optional.of(Shape.of(extents));
    }

    /** The losses, reduced as PyTorch's functions are; TensorFlow's are not, and Keras's are means over the last axis. */
    Tensor reduced(ElementFormula formula, DType dtype) {
        double[] losses = losses(formula, dtype);
        if (Functions.isKeras(call.function())) {
            return rowMeans(losses, dtype);
        }
        boolean whole = ReductionMutants.has(call, "size_average") || ReductionMutants.has(call, "reduce");
        return switch (whole ? legacy() : call.options().string("reduction", "none")) {
            case "none" -> Tensor.rounded(dtype, shape, losses);
            case "sum" -> Tensor.rounded(dtype, Shape.of(), Answers.sum(losses));
            case "batchmean" -> Tensor.rounded(dtype, Shape.of(), Answers.sum(losses) / batch());
            default -> Tensor.rounded(dtype, Shape.of(), Answers.sum(losses) / losses.length);
        };
    }

    private String legacy() {
        boolean reduce = call.options().bool("reduce", true);
        return reduce ? (call.options().bool("size_average", true) ? "mean" : "sum") : "none";
    }

    private double batch() {
        Shape first = operands.get(0).shape();
        return first.rank() == 0 ? 1 : first.extent(0);
    }

    private double[] losses(ElementFormula formula, DType dtype) {
        Place at = new Place(call, dtype);
        double[] losses = new double[shape.elements()];
        double[] x = new double[operands.size()];
        for (int i = 0; i < losses.length; i++) {
            int[] indices = shape.indicesOf(i);
            for (int k = 0; k < x.length; k++) {
                x[k] = operands.get(k).doubleAt(position(operands.get(k).shape(), indices));
            }
            losses[i] = formula.loss(x, at);
        }
        return losses;
    }

    private static int position(Shape part, int[] indices) {
        int position = 0;
        int offset = indices.length - part.rank();
        for (int d = 0; d < part.rank(); d++) {
            position = position * part.extent(d) + (part.extent(d) == 1 ? 0 : indices[offset + d]);
        }
        return position;
    }

    private Tensor rowMeans(double[] losses, DType dtype) {
        if (shape.rank() == 0) {
            return Tensor.rounded(dtype, shape, losses);
        }
        int width = shape.extent(-1);
        Shape rows = Shape.of(Arrays.copyOf(shape.extents(), shape.rank() - 1));
        double[] means = new double[rows.elements()];
        for (int i = 0; i < means.length; i++) {
            means[i] = Answers.sum(Arrays.copyOfRange(losses, i * width, (i + 1) * width)) / width;
        }
        return Tensor.rounded(dtype, rows, means);
    }
}
