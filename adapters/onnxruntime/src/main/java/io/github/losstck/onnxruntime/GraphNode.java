package io.github.losstck.onnxruntime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One operator of a graph.
 *
 * @param operator its name in ONNX's default domain
 * @param inputs names of inputs, constants and outputs of earlier nodes
 * @param output the name of its first output
 * @param attributes texts, longs, doubles and lists of longs, by name
 */
record GraphNode(String operator, List<String> inputs, String output, Map<String, Object> attributes) {

    GraphNode {
        inputs = List.copyOf(inputs);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** As ONNX's textual syntax has it: {@code loss = SoftmaxCrossEntropyLoss <reduction = "mean"> (input, target)}. */
    String text() {
        String list = attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + text(attribute.getValue()))
                .collect(Collectors.joining(", "));
        return output + " = " + operator + (list.isEmpty() ? "" : " <" + list + ">") + " (" + String.join(", ", inputs)
                + ")";
    }

    private static String text(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
