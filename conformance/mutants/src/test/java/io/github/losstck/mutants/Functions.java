package io.github.losstck.mutants;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names of functions, and groups of them. */
final class Functions {

    static final String TORCH = "torch.nn.functional.";
    static final String KERAS = "keras.losses.";
    static final String TF = "tf.nn.";

    private Functions() {}

    static Predicate<String> every() {
        return name -> true;
    }

    static Predicate<String> torch(String... names) {
        return in(TORCH, names);
    }

    /** Keras's functions and classes of these names, such as {@code huber} or {@code Huber}. */
    static Predicate<String> keras(String... names) {
        return in(KERAS, names);
    }

    static Predicate<String> tf(String... names) {
        return in(TF, names);
    }

    static Predicate<String> named(String... names) {
        return in("", names);
    }

    private static Predicate<String> in(String prefix, String... names) {
        Set<String> all = Arrays.stream(names).map(name -> prefix + name).collect(Collectors.toSet());
        return all::contains;
    }

    static boolean isTorch(String name) {
        return name.startsWith("torch");
    }

    static boolean isKeras(String name) {
        return name.startsWith(KERAS);
    }

    /** Whether it is one of Keras's loss classes. */
    static boolean isKerasClass(String name) {
        return isKeras(name) && Character.isUpperCase(shortName(name).charAt(0));
    }

    /** Whether it has the option {@code reduction}. */
    static boolean isReduced(String name) {
        return isKerasClass(name) || (isTorch(name) && !name.endsWith("WithLoss"));
    }

    /** What stands behind the last dot. */
    static String shortName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
