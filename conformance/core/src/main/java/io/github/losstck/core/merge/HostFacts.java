package io.github.losstck.core.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts of several hosts: what all agree on stays as it is, the rest stands side by side with the shards that say so. */
final class HostFacts {

    private HostFacts() {}

    /** Join the facts of shards, in the order in which they are first named. */
    static Map<String, String> of(List<ShardFile> shards, Function<ShardFile, Map<String, String>> facts) {
        Set<String> names = new LinkedHashSet<>();
        shards.forEach(shard -> names.addAll(facts.apply(shard).keySet()));
        Map<String, String> joined = new LinkedHashMap<>();
        for (String name : names) {
            Map<String, List<String>> byValue = new LinkedHashMap<>();
            for (ShardFile shard : shards) {
                byValue.computeIfAbsent(facts.apply(shard).getOrDefault(name, "not said"), value -> new ArrayList<>())
                        .add(Integer.toString(shard.mark().index()));
            }
            joined.put(name, text(byValue));
        }
        return joined;
    }

    private static String text(Map<String, List<String>> byValue) {
        if (byValue.size() == 1) {
            return byValue.keySet().iterator().next();
        }
        return byValue.entrySet().stream()
                .map(said -> said.getKey() + (said.getValue().size() == 1 ? " (shard " : " (shards ")
                        + String.join(", ", said.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }
}
