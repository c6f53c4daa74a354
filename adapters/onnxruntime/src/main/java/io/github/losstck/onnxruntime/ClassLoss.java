package io.github.losstck.onnxruntime;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ONNX's two losses, which take scores of shape [N, C, d1, ...] and classes of shape [N, d1, ...]. */
enum ClassLoss {
    SOFTMAX("SoftmaxCrossEntropyLoss", true),
    LOG_LIKELIHOOD("NegativeLogLikelihoodLoss", false);

    private final String operator;
    private final boolean hasBfloat16;

    ClassLoss(String operator, boolean hasBfloat16) {
        this.operator = operator;
        this.hasBfloat16 = hasBfloat16;
    }

    String operator() {
        return operator;
    }

    /** The node that gives the loss; inputs are scores, classes and, if any, weights. */
    GraphNode node(List<String> inputs, String reduction, Optional<Long> ignored) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        ignored.ifPresent(index -> attributes.put("ignore_index", index));
        attributes.put("reduction", reduction);
        return GraphNode.of(operator, inputs, LossGraph.OUTPUT, attributes);
    }

    /**
     * Why the operator has no word for such scores, if so. Types that no framework takes are not its concern: they are for ONNX
     * Runtime to refuse.
     */
    Optional<String> obstacle(Tensor scores) {
        if (scores.shape().rank() < 2) {
            return Optional.of(operator + " takes scores of shape [N, C, ...], not of a single row");
        }
        return scores.dtype() == DType.BFLOAT16 && !hasBfloat16
                ? Optional.of(operator + " is not specified for " + scores.dtype() + " in opset " + ModelWriter.OPSET)
                : Optional.empty();
    }

    /** The same, with classes that are put in as they are. */
    Optional<String> obstacle(Tensor scores, Tensor classes) {
        return classes.dtype() == DType.UINT8
                ? Optional.of(operator + " takes classes of int32 and int64, not of uint8")
                : obstacle(scores);
    }
}
