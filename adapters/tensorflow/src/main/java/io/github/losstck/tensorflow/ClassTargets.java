package io.github.losstck.tensorflow;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The targets of PyTorch's cross_entropy: classes, or probabilities of them. */
final class ClassTargets {

    /** Those that PyTorch takes for classes. */
    private static final Set<DType> LABELS = Set.of(DType.INT64, DType.UINT8);

    private ClassTargets() {}

    /** PyTorch's own rule: a target of the input's shape. */
    static boolean areProbabilities(LossCall call) {
        return call.input("target").shape().equals(call.input("input").shape());
    }

    /** Whether a class is to be ignored that TensorFlow Java would have to know of. */
    static boolean ignores(LossCall call) {
        Tensor target = call.input("target");
        long ignored = call.options().integer("ignore_index", -100);
        if (areProbabilities(call)) {
            return ignored != -100;
        }
        return !target.dtype().isFloating() && Arrays.stream(target.toLongs()).anyMatch(label -> label == ignored);
    }

    /**
     * The call with a row of one 1 for each class, along the input's axis of classes; empty where a target is none of them
     * or has not the shape of the input without that axis.
     */
    static Optional<LossCall> oneHot(LossCall call) {
        Tensor target = call.input("target");
        Tensor input = call.input("input");
        int axis = input.shape().rank() > 1 ? 1 : 0;
        int classes = input.shape().extent(axis);
        boolean known = input.dtype().isFloating()
                && LABELS.contains(target.dtype())
                && target.shape().equals(without(input.shape(), axis))
                && Arrays.stream(target.toLongs()).allMatch(label -> label >= 0 && label < classes);
        if (!known) {
            return Optional.empty();
        }
        double[] rows = new double[input.elements()];
        int inner = input.elements() == 0 ? 1 : input.elements() / (outer(input.shape(), axis) * classes);
        for (int i = 0; i < target.elements(); i++) {
            rows[(i / inner * classes + (int) target.longAt(i)) * inner + i % inner] = 1;
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put("target", Tensor.rounded(input.dtype(), input.shape(), rows));
        return Optional.of(
                new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent()));
    }

    private static int outer(Shape shape, int axis) {
        return axis == 0 ? 1 : shape.extent(0);
    }

    private static Shape without(Shape shape, int axis) {
        int[] rest = new int[shape.rank() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = shape.extent(i < axis ? i : i + 1);
        }
        return Shape.of(rest);
    }
}
