package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a call as Java code that can be pasted and run. */
final class Reproducer {

    private Reproducer() {}

    static String of(LossCall call, String... evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add("var inputs = new LinkedHashMap<String, Tensor>();");
        call.inputs().forEach((name, tensor) -> lines.add("inputs.put(\"" + name + "\", " + code(tensor) + ");"));
        lines.add("var call = new LossCall(\"" + call.function() + "\", inputs, "
                + options(call.options().asMap())
                + ", " + strings(call.differentiate()) + ", "
                + (call.cotangent() == null ? "null" : code(call.cotangent())) + ");");
        lines.addAll(List.of(evaluation));
        return String.join("\n", lines);
    }

    private static String code(Tensor tensor) {
        String shape = code(tensor.shape());
        List<String> values = new ArrayList<>(List.of(shape));
        for (int i = 0; i < tensor.elements(); i++) {
            values.add(tensor.dtype().isFloating() ? code(tensor.doubleAt(i)) : tensor.longAt(i) + "L");
        }
        String factory = tensor.dtype().isFloating() ? "rounded" : "ofIntegers";
        return "Tensor." + factory + "(DType." + tensor.dtype().name() + ", " + String.join(", ", values) + ")";
    }

    private static String code(Shape shape) {
        String text = shape.toString();
        return "Shape.of(" + text.substring(1, text.length() - 1) + ")";
    }

    private static String code(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(value);
    }

    private static String options(Map<String, Object> options) {
        return options.entrySet().stream()
                .map(option -> "\"" + option.getKey() + "\", " + literal(option.getValue()))
                .collect(Collectors.joining(", ", "Options.of(Map.of(", "))"));
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Double number) {
            return code(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(n -> n + "L").collect(Collectors.joining(", ", "List.of(", ")"));
        }
        return value instanceof Long ? value + "L" : String.valueOf(value);
    }

    private static String strings(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", ", "List.of(", ")"));
    }
}
