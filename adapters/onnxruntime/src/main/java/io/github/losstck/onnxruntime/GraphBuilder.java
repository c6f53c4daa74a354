package io.github.losstck.onnxruntime;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the nodes and constants of a graph, each under a name of its own. Used once. */
final class GraphBuilder {

    private final Map<String, Tensor> inputs;
    private final Map<Tensor, String> constants = new LinkedHashMap<>();
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();

    GraphBuilder(Map<String, Tensor> inputs) {
        this.inputs = inputs;
        inputs.keySet().forEach(name -> names.put(name, 1));
        names.put(LossGraph.OUTPUT, 1);
    }

    /** The name of a constant; one for all that are equal. */
    String constant(Tensor tensor) {
        String kind = tensor.shape().rank() == 0 ? "number" : "extents";
        return constants.computeIfAbsent(tensor, key -> free(kind));
    }

    /** Add an operator, and give the name of its output: {@code mul}, {@code mul2}. */
    String add(String operator, List<String> operands, Map<String, Object> attributes) {
        String first = operator.substring(0, 1).toLowerCase(Locale.ROOT);
        String name = free(first + operator.substring(1));
        nodes.add(GraphNode.of(operator, operands, name, attributes));
        return name;
    }

    private String free(String wanted) {
        int count = names.merge(wanted, 1, Integer::sum);
        return count == 1 ? wanted : free(wanted + count);
    }

    /** The graph whose output is the value of that name. */
    LossGraph graph(String output, DType dtype) {
        List<GraphNode> ordered = new ArrayList<>(nodes);
        GraphNode last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
        if (last != null && last.outputs().equals(List.of(output))) {
            ordered.set(
                    ordered.size() - 1,
                    GraphNode.of(last.operator(), last.inputs(), LossGraph.OUTPUT, last.attributes()));
        } else {
            ordered.add(GraphNode.of("Identity", List.of(output), LossGraph.OUTPUT, Map.of()));
        }
        Map<String, Tensor> named = new LinkedHashMap<>();
        constants.forEach((tensor, name) -> named.put(name, tensor));
        return new LossGraph(inputs, named, ordered, dtype);
    }
}
