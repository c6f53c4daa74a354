package io.github.losstck.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The non-tensor arguments of a call by name: strings, booleans, longs, doubles (infinite ones too) and lists of longs.
 * Immutable, in the framework's argument order.
 */
public final class Options {

    private static final Options NONE = new Options(Map.of(), Set.of());

    private final Map<String, Object> values;
    private final Set<String> chosen;

    private Options(Map<String, Object> values, Set<String> chosen) {
        this.values = values;
        this.chosen = chosen;
    }

    /**
     * Make options from plain values.
     *
     * @throws IllegalArgumentException if a value is of another type than those named above
     */
    public static Options of(Map<String, ?> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name, checked(name, value)));
        return copy.isEmpty() ? NONE : new Options(Collections.unmodifiableMap(copy), copy.keySet());
    }

    /** The same options, of which these alone differ from the framework's default. */
    public Options choosing(Set<String> names) {
        return new Options(values, Set.copyOf(names));
    }

    /** The names of those that differ from the framework's default; all where that is not known. */
    public Set<String> chosen() {
        return chosen;
    }

    private static Object checked(String name, Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(n -> ((Number) n).longValue()).toList();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        throw new IllegalArgumentException("option '" + name + "' has a value of an unknown kind: " + value);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** All values by name, in order. */
    public Map<String, Object> asMap() {
        return values;
    }

    public String string(String name) {
        return as(name, String.class);
    }

    public boolean bool(String name) {
        return as(name, Boolean.class);
    }

    public long integer(String name) {
        return as(name, Long.class);
    }

    /** A number; an integer is widened, as Python does. */
    public double number(String name) {
        return as(name, Number.class).doubleValue();
    }

    /** A string, or what stands in for one that is absent. */
    public String string(String name, String otherwise) {
        return has(name) ? string(name) : otherwise;
    }

    /** A boolean, or what stands in for one that is absent. */
    public boolean bool(String name, boolean otherwise) {
        return has(name) ? bool(name) : otherwise;
    }

    /** An integer, or what stands in for one that is absent. */
    public long integer(String name, long otherwise) {
        return has(name) ? integer(name) : otherwise;
    }

    /** A number, or what stands in for one that is absent. */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    @SuppressWarnings("unchecked") // of() admits lists of longs alone
    public List<Long> integers(String name) {
        return (List<Long>) as(name, List.class);
    }

    private <T> T as(String name, Class<T> type) {
        Object value = values.get(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(
                value == null
                        ? "no option '" + name + "'; there are " + values.keySet()
                        : "option '" + name + "' is " + value + ", not a " + type.getSimpleName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
