package io.github.losstck.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines as JSON objects, and the parts that every message is made of. */
final class Json {

    private static final int SHOWN = 200;
    private static final int ELEMENTS_SHOWN = 20;

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1_000_000;

    /** A value of two characters takes up to a hundred bytes of memory. */
    private static final int MOST_TOKENS = 1_000_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // read() says it in our words
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
        JsonNode node = tree(line);
        if (!(node instanceof ObjectNode object) || !object.path("type").isString()) {
            throw new ProtocolException("a line that is no object with a 'type': " + shortened(line));
        }
        return object;
    }

    private JsonNode tree(String line) {
        try (JsonParser parser = new SignedZeroGuard(mapper.createParser(line))) {
            JsonNode node = mapper.readTree(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something follows the JSON value");
            }
            return node;
        } catch (JacksonException e) {
            // What begins as an object was meant to be one: the reason is worth its words.
            String why = line.startsWith("{")
                    ? " (" + e.getOriginalMessage().lines().findFirst().orElse("") + ")"
                    : "";
            throw new ProtocolException("a line that is no JSON: " + shortened(line) + why);
        }
    }

    /** A value for messages; one that is large is named, never written out. */
    static String shown(JsonNode value) {
        boolean small = value.isValueNode()
                || (value.size() <= ELEMENTS_SHOWN && value.valueStream().allMatch(JsonNode::isValueNode));
        return small
                ? shortened(value.toString())
                : value.isObject()
                        ? "an object of "
                                + value.propertyNames().stream()
                                        .map(Json::shortened)
                                        .limit(ELEMENTS_SHOWN)
                                        .toList()
                        : "a list of " + value.size();
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
            throw new ProtocolException("the property '" + name + "' is missing in " + shown(object));
        }
        return value;
    }

    static String text(JsonNode object, String name) {
        JsonNode value = require(object, name);
        if (!value.isString()) {
            throw new ProtocolException("'" + name + "' is " + shown(value) + ", not a text");
        }
        return value.stringValue();
    }

    /** A list of texts that must be there. */
    static List<String> textList(JsonNode object, String name) {
        JsonNode list = require(object, name);
        if (!list.isArray() || !list.valueStream().allMatch(JsonNode::isString)) {
            throw new ProtocolException("'" + name + "' is " + shown(list) + ", not a list of texts");
        }
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** A whole number that must be there. */
    static long integer(JsonNode object, String name) {
        JsonNode value = require(object, name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new ProtocolException("'" + name + "' is " + shown(value) + ", not a whole number");
        }
        return value.longValue();
    }

    static String optionalText(JsonNode object, String name) {
        return object.has(name) ? text(object, name) : "";
    }

    /** An object of texts; empty if it is left out. */
    static Map<String, String> texts(JsonNode object, String name) {
        JsonNode given = object.path(name);
        if (!given.isMissingNode() && !given.isObject()) {
            throw new ProtocolException("'" + name + "' is " + shown(given) + ", not an object of texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        given.propertyNames().forEach(key -> texts.put(key, text(given, key)));
        return texts;
    }
}
