package io.github.losstck.nd4j;

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

    /** Whether a class is to be ignored where targets are probabilities, which ND4J has no word for. */
    static boolean ignoreAProbability(LossCall call) {
        return areProbabilities(call) && call.options().integer("ignore_index", -100) != -100;
    }

    /** Whether a target is the class to ignore. */
    static boolean isIgnored(LossCall call) {
        Tensor target = call.input("target");
        long ignored = call.options().integer("ignore_index", -100);
        return !target.dtype().isFloating() && Arrays.stream(target.toLongs()).anyMatch(label -> label == ignored);
    }

    /** The call with a row of one 1 for each class, or empty where the targets are none or one has no such row. */
    static Optional<LossCall> oneHot(LossCall call) {
        Tensor target = call.input("target");
        Tensor input = call.input("input");
        int classes = input.shape().extent(-1);
        boolean known = input.dtype().isFloating()
                && LABELS.contains(target.dtype())
                && target.shape().rank() == 1
                && !isIgnored(call)
                && Arrays.stream(target.toLongs()).allMatch(label -> label >= 0 && label < classes);
        if (!known) {
            return Optional.empty();
        }
        double[] rows = new double[target.elements() * classes];
        for (int i = 0; i < target.elements(); i++) {
            rows[i * classes + (int) target.longAt(i)] = 1;
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put("target", Tensor.rounded(input.dtype(), Shape.of(target.elements(), classes), rows));
        return Optional.of(
                new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent()));
    }
}
