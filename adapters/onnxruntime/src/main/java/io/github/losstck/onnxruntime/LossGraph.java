package io.github.losstck.onnxruntime;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A graph with the tensors that are put into it. Its output is named {@value #OUTPUT}.
 *
 * @param inputs tensors by name; the graph declares their types and shapes
 * @param constants tensors by name that are part of the graph
 * @param nodes each after those that it needs
 * @param output the declared type of the output
 */
record LossGraph(Map<String, Tensor> inputs, Map<String, Tensor> constants, List<GraphNode> nodes, DType output) {

    /** The name of the output. */
    static final String OUTPUT = "loss";

    LossGraph {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        nodes = List.copyOf(nodes);
    }

    /** The constants and nodes in ONNX's textual syntax, one a line. */
    String text() {
        String values = constants.entrySet().stream()
                .map(constant -> constant.getKey() + " = Constant <value = " + text(constant.getValue()) + "> ()\n")
                .collect(Collectors.joining());
        return values + nodes.stream().map(GraphNode::text).collect(Collectors.joining("\n"));
    }

    /** {@code double {0.5}}, {@code int64[2] {3, 1}}. */
    private static String text(Tensor tensor) {
        String elements = IntStream.range(0, tensor.elements())
                .mapToObj(i -> tensor.dtype().isFloating()
                        ? Double.toString(tensor.doubleAt(i))
                        : Long.toString(tensor.longAt(i)))
                .collect(Collectors.joining(", "));
        String shape =
                tensor.shape().rank() == 0 ? "" : tensor.shape().toString().replace(", ", ",");
        String type = ElementType.of(tensor.dtype()).name().toLowerCase(Locale.ROOT);
        return type + shape + " {" + elements + "}";
    }
}
