package io.github.losstck.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines as JSON objects, and the parts that every message is made of. */
final class Json {

    private static final int SHOWN = 200;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A message of a type. */
    ObjectNode message(String type) {
        return mapper.createObjectNode().put("type", type);
    }

    String line(ObjectNode message) {
        return mapper.writeValueAsString(message);
    }

    /**
     * Read a line.
     *
     * @throws ProtocolException if it is no JSON object with a type
     */
    ObjectNode read(String line) {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JacksonException e) {
            throw new ProtocolException("a line that is no JSON: " + shortened(line));
        }
        if (!(node instanceof ObjectNode object) || !object.path("type").isString()) {
            throw new ProtocolException("a line that is no object with a 'type': " + shortened(line));
        }
        return object;
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
    }

    /**
     * A property that must be there.
     *
     * @throws ProtocolException if it is not
     */
    static JsonNode require(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new ProtocolException("the property '" + name + "' is missing in " + shortened(object.toString()));
        }
        return value;
    }

    static String text(JsonNode object, String name) {
        JsonNode value = require(object, name);
        if (!value.isString()) {
            throw new ProtocolException("'" + name + "' is " + shortened(value.toString()) + ", not a text");
        }
        return value.stringValue();
    }

    static String optionalText(JsonNode object, String name) {
        return object.has(name) ? text(object, name) : "";
    }

    /** An object of texts; empty if it is left out. */
    static Map<String, String> texts(JsonNode object, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.path(name).propertyNames().forEach(key -> texts.put(key, text(object.path(name), key)));
        return texts;
    }
}
