package io.github.losstck.protocol;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Options;
import io.github.losstck.spi.Tensor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls as messages hold them. */
public final class CallJson {

    /** No option has one of these texts, so they stand for numbers. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private CallJson() {}

    /** Write inputs, options, what is differentiated and the cotangent into a node, beside the function's name. */
    public static void write(ObjectNode node, LossCall call) {
        node.put("function", call.function());
        ObjectNode inputs = node.putObject("inputs");
        call.inputs().forEach((name, tensor) -> TensorJson.write(inputs.putObject(name), tensor));
        ObjectNode options = node.putObject("options");
        call.options().asMap().forEach((name, value) -> option(options, name, value));
        ArrayNode chosen = node.putArray("chosen");
        call.options().chosen().stream().sorted().forEach(chosen::add);
        ArrayNode wanted = node.putArray("differentiate");
        call.differentiate().forEach(wanted::add);
        if (call.cotangent() != null) {
            TensorJson.write(node.putObject("cotangent"), call.cotangent());
        }
    }

    private static void option(ObjectNode node, String name, Object value) {
        if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else if (value instanceof Long number) {
            node.put(name, number);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            node.put(name, number);
        } else if (value instanceof List<?> numbers) {
            ArrayNode array = node.putArray(name);
            numbers.forEach(number -> array.add((Long) number));
        } else {
            node.put(name, value.toString());
        }
    }

    /**
     * Read a call.
     *
     * @throws ProtocolException if it is none
     */
    static LossCall read(JsonNode node) {
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        JsonNode tensors = object(node, "inputs");
        tensors.propertyNames().forEach(name -> inputs.put(name, TensorJson.read(name, tensors.get(name))));
        Map<String, Object> options = new LinkedHashMap<>();
        JsonNode values = object(node, "options");
        values.propertyNames().forEach(name -> options.put(name, option(name, values.get(name))));
        List<String> wanted = Json.textList(node, "differentiate");
        Tensor cotangent = node.has("cotangent") ? TensorJson.read("cotangent", node.get("cotangent")) : null;
        Set<String> chosen = new HashSet<>(Json.textList(node, "chosen"));
        return new LossCall(
                Json.text(node, "function"), inputs, Options.of(options).choosing(chosen), wanted, cotangent);
    }

    private static Object option(String name, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isString()) {
            return NOT_FINITE.contains(value.stringValue()) ? TensorJson.number(name, value) : value.stringValue();
        }
        if (value.isArray()) {
            return value.valueStream().map(number -> integer(name, number)).toList();
        }
        if (!value.isNumber()) {
            throw new ProtocolException("the option '" + name + "' is " + Json.shown(value));
        }
        return value.isIntegralNumber() ? (Object) integer(name, value) : (Object) TensorJson.number(name, value);
    }

    private static Long integer(String name, JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            throw new ProtocolException(
                    "the option '" + name + "' has " + Json.shown(number) + ", no integer of 64 bits");
        }
        return number.longValue();
    }

    private static JsonNode object(JsonNode node, String name) {
        JsonNode value = Json.require(node, name);
        if (!value.isObject()) {
            throw new ProtocolException("'" + name + "' is " + Json.shown(value) + ", not an object");
        }
        return value;
    }
}
