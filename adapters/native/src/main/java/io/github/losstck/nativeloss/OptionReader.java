package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import java.util.List;

/** Reads the options of a call, with the framework's default for one that is left out. */
final class OptionReader {

    private OptionReader() {}

    static double number(LossCall call, String name, double otherwise) {
        Object value = call.options().asMap().get(name);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return absent(name, value, "a number", otherwise);
    }

    static long integer(LossCall call, String name, long otherwise) {
        Object value = call.options().asMap().get(name);
        if (value instanceof Long number) {
            return number;
        }
        return absent(name, value, "an integer", otherwise);
    }

    static boolean flag(LossCall call, String name, boolean otherwise) {
        Object value = call.options().asMap().get(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        return absent(name, value, "a boolean", otherwise);
    }

    static String word(LossCall call, String name, String otherwise) {
        Object value = call.options().asMap().get(name);
        if (value instanceof String word) {
            return word;
        }
        return absent(name, value, "a string", otherwise);
    }

    /** A list of integers; empty if left out. */
    static List<Long> integers(LossCall call, String name) {
        Object value = call.options().asMap().get(name);
        if (value instanceof List<?>) {
            return call.options().integers(name);
        }
        return absent(name, value, "a list of integers", List.of());
    }

    private static <T> T absent(String name, Object value, String kind, T otherwise) {
        if (value != null) {
            throw new LossArgumentException(name + " must be " + kind + ", got " + value);
        }
        return otherwise;
    }
}
