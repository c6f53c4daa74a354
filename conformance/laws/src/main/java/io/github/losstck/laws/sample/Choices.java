package io.github.losstck.laws.sample;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sample is made of: strands of whole numbers of 0 or more, one for extents and options and one for the numbers of each
 * tensor, so that an extent can be lowered and the tensors keep their first numbers. Immutable.
 */
public final class Choices {

    private final Map<String, long[]> strands;

    Choices(Map<String, long[]> strands) {
        this.strands = Collections.unmodifiableMap(new LinkedHashMap<>(strands));
    }

    /** The strands' names, in the order in which they were needed. */
    public Iterable<String> names() {
        return strands.keySet();
    }

    /** One strand; empty if there is none of that name. */
    public long[] strand(String name) {
        return strands.getOrDefault(name, new long[0]).clone();
    }

    /** These choices with another strand. */
    public Choices with(String name, long... strand) {
        Map<String, long[]> changed = new LinkedHashMap<>(strands);
        changed.put(name, strand.clone());
        return new Choices(changed);
    }

    /** Whether these are fewer than others, or as many and smaller. */
    public boolean isSimplerThan(Choices other) {
        int order = Integer.compare(count(), other.count());
        for (String name : other.strands.keySet()) {
            order = order == 0 ? Arrays.compare(strand(name), other.strand(name)) : order;
        }
        return order < 0;
    }

    private int count() {
        return strands.values().stream().mapToInt(strand -> strand.length).sum();
    }

    /** Each strand with its name. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        strands.forEach((name, strand) ->
                text.append(text.length() == 0 ? "" : ", ").append(name).append(Arrays.toString(strand)));
        return text.toString();
    }
}
