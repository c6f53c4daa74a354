package io.github.losstck.protocol;

import io.github.losstck.spi.AdapterInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a program says of itself when it has started.
 *
 * @param functions that it has, by the catalogue's names; empty if it is asked for offers
 * @param code by function, the line of the library's code that answers it
 * @param offers whether it is asked for its routes before each call
 */
record Capabilities(AdapterInfo info, Set<String> functions, Map<String, String> code, boolean offers) {

    static final int PROTOCOL = 1;

    private static final List<String> FRAMEWORKS = List.of("pytorch", "tensorflow", "keras");

    static void write(ObjectNode started, AdapterInfo info) {
        started.put("protocol", PROTOCOL);
        ObjectNode adapter = started.putObject("adapter")
                .put("id", info.id())
                .put("library", info.library())
                .put("version", info.version())
                .put("nativeVersion", info.nativeVersion())
                .put("device", info.device())
                .put("homepage", info.homepage());
        texts(adapter, "mirrors", info.mirrors());
        texts(adapter, "details", info.details());
        started.putArray("functions"); // offers tell
        started.put("offers", true);
    }

    private static void texts(ObjectNode node, String name, Map<String, String> texts) {
        ObjectNode object = node.putObject(name);
        new TreeSet<>(texts.keySet()).forEach(key -> object.put(key, texts.get(key)));
    }

    private static void check(JsonNode adapter) {
        if (!Json.text(adapter, "id").matches("[a-z0-9][a-z0-9-]*")) {
            throw new ProtocolException(
                    "the id '" + Json.text(adapter, "id") + "' is none of lower-case letters, digits and hyphens");
        }
        Json.require(adapter, "mirrors");
        for (String framework : Json.texts(adapter, "mirrors").keySet()) {
            if (!FRAMEWORKS.contains(framework)) {
                throw new ProtocolException("mirrors: unknown framework '" + framework + "'; known are " + FRAMEWORKS);
            }
        }
    }

    /**
     * Read the answer to {@code start}.
     *
     * @throws ProtocolException if it is not as the protocol says, or of another version
     */
    static Capabilities read(JsonNode started) {
        long protocol = Json.integer(started, "protocol");
        if (protocol != PROTOCOL) {
            throw new ProtocolException("it speaks version " + protocol + " of the protocol, the suite " + PROTOCOL);
        }
        JsonNode adapter = Json.require(started, "adapter");
        check(adapter);
        AdapterInfo info = new AdapterInfo(
                Json.text(adapter, "id"),
                Json.text(adapter, "library"),
                Json.text(adapter, "version"),
                Json.optionalText(adapter, "nativeVersion"),
                adapter.has("device") ? Json.text(adapter, "device") : "cpu",
                Json.optionalText(adapter, "homepage"),
                Json.texts(adapter, "mirrors"),
                Json.texts(adapter, "details"));
        JsonNode offers = started.path("offers");
        if (!offers.isMissingNode() && !offers.isBoolean()) {
            throw new ProtocolException("'offers' is " + Json.shown(offers) + ", not true or false");
        }
        Set<String> functions = new LinkedHashSet<>(Json.textList(started, "functions"));
        return new Capabilities(info, functions, Json.texts(started, "code"), offers.booleanValue(false));
    }
}
