package io.github.losstck.tensorflow;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Rows of labels as the sparse tensor that {@code ctcLoss} takes, with its blank, the last class.
 *
 * @param labels a matrix of classes
 * @param lengths how many of each row count
 */
record CtcLabels(Tensor labels, List<Long> lengths) {

    static CtcLabels of(Tensor labels, long... lengths) {
        return new CtcLabels(labels, LongStream.of(lengths).boxed().toList());
    }

    /** Whether there is a length for each row, and none is beyond it. */
    boolean areRows() {
        return !labels.dtype().isFloating()
                && labels.shape().rank() == 2
                && labels.shape().extent(0) == lengths.size()
                && lengths.stream()
                        .allMatch(length ->
                                length >= 0 && length <= labels.shape().extent(1));
    }

    /**
     * The call with the inputs of {@code ctcLoss}.
     *
     * @param blank the class of the blank, which becomes the last one: those behind it move up
     */
    LossCall of(LossCall call, String logits, int blank, int classes, long[] steps) {
        List<Long> indices = new ArrayList<>();
        List<Long> values = new ArrayList<>();
        for (int row = 0; row < lengths.size(); row++) {
            for (int i = 0; i < lengths.get(row); i++) {
                long label = labels.longAt(row * labels.shape().extent(1) + i);
                indices.add((long) row);
                indices.add((long) i);
                values.add(label == blank ? classes - 1 : label > blank ? label - 1 : label);
            }
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        inputs.put(logits, call.input(logits));
        inputs.put("indices", Tensor.ofLongs(Shape.of(values.size(), 2), array(indices)));
        inputs.put("values", Tensor.ofIntegers(DType.INT32, Shape.of(values.size()), array(values)));
        inputs.put("steps", Tensor.ofIntegers(DType.INT32, Shape.of(steps.length), steps));
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
