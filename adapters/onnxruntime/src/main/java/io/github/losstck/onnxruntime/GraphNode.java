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
 * @param outputs the names of its outputs; those at the end that nobody needs are left out
 * @param attributes texts, longs, doubles and lists of longs, by name
 */
record GraphNode(String operator, List<String> inputs, List<String> outputs, Map<String, Object> attributes) {

    GraphNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static GraphNode of(String operator, List<String> inputs, String output, Map<String, Object> attributes) {
        return new GraphNode(operator, inputs, List.of(output), attributes);
    }

    /** As ONNX's textual syntax has it: {@code loss = SoftmaxCrossEntropyLoss <reduction = "mean"> (input, target)}. */
    String text() {
        return String.join(", ", outputs) + " = " + expression();
    }

    /** The same without the outputs. */
    String expression() {
        String list = attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + text(attribute.getValue()))
                .collect(Collectors.joining(", "));
        return operator + (list.isEmpty() ? "" : " <" + list + ">") + " (" + String.join(", ", inputs) + ")";
    }

    private static String text(Object value) {
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }
}
