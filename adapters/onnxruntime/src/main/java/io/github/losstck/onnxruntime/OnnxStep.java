package io.github.losstck.onnxruntime;

import io.github.losstck.recipes.Step;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A step that is one operator. */
final class OnnxStep {

    private OnnxStep() {}

    static Step<GraphBuilder, String> of(int operands, String operator) {
        return of(operands, operator, Map.of());
    }

    /** The operator of so many operands, and of constants after them. */
    static Step<GraphBuilder, String> of(
            int operands, String operator, Map<String, Object> attributes, Tensor... constants) {
        List<String> inputs = Stream.concat(
                        IntStream.range(0, operands).mapToObj(i -> "$" + i),
                        Arrays.stream(constants).map(constant -> Arrays.toString(constant.toDoubles())))
                .collect(Collectors.toList());
        String source = GraphNode.of(operator, inputs, "", attributes).expression();
        return new Step<>(source, (graph, names) -> {
            List<String> all = new ArrayList<>(names);
            Arrays.stream(constants).map(graph::constant).forEach(all::add);
            return graph.add(operator, all, attributes);
        });
    }
}
