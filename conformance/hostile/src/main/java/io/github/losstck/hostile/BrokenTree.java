package io.github.losstck.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Changes one value of a JSON document, and leaves the rest what it was. */
final class BrokenTree {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final HostileValues values = new HostileValues();

    /** A value and where it stands: under a name of an object, or at a place of an array. */
    private record Spot(ContainerNode<?> parent, String name, int index, JsonNode value) {

        void replace(JsonNode other) {
            if (parent instanceof ObjectNode object) {
                object.set(name, other);
            } else {
                ((ArrayNode) parent).set(index, other);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }

    /** The document with one change; empty if it is no JSON object or array with something in it, or too deep. */
    Optional<String> broken(String document, SplittableRandom random) {
        JsonNode root;
        try {
            root = mapper.readTree(document);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        List<Spot> spots = new ArrayList<>();
        collect(root, spots);
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        change(spots, random);
        try {
            return Optional.of(mapper.writeValueAsString(root));
        } catch (JacksonException e) {
            return Optional.empty(); // an earlier change has made it deeper than this library writes
        }
    }

    private static void collect(JsonNode node, List<Spot> spots) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> spots.add(new Spot(object, entry.getKey(), -1, entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                spots.add(new Spot(array, "", i, array.get(i)));
            }
        }
        node.forEach(child -> collect(child, spots));
    }

    private void change(List<Spot> spots, SplittableRandom random) {
        Spot spot = spots.get(random.nextInt(spots.size()));
        Spot other = spots.get(random.nextInt(spots.size()));
        JsonNode hostile = raw(values.any(random));
        switch (random.nextInt(7)) {
            case 0 -> spot.remove();
            case 1 -> spot.replace(other.value().deepCopy());
            case 2 -> twice(spot);
            case 3 -> renamed(spot, values.name(random));
            case 4 -> added(spot, values.name(random), hostile);
            default -> spot.replace(hostile);
        }
    }

    private JsonNode raw(String json) {
        return mapper.getNodeFactory().rawValueNode(new RawValue(json));
    }

    /** The value twice in its array; in an object under the same name, which no tree can hold and a text can. */
    private void twice(Spot spot) {
        if (spot.parent() instanceof ArrayNode array) {
            array.insert(spot.index(), spot.value());
        } else {
            String value = mapper.writeValueAsString(spot.value());
            spot.replace(raw(value + "," + mapper.writeValueAsString(spot.name()) + ":" + value));
        }
    }

    private static void renamed(Spot spot, String name) {
        if (spot.parent() instanceof ObjectNode object) {
            object.remove(spot.name());
            object.set(name, spot.value());
        } else {
            spot.remove();
        }
    }

    private static void added(Spot spot, String name, JsonNode value) {
        if (spot.parent() instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) spot.parent()).add(value);
        }
    }
}
