package io.github.losstck.reports;

import java.util.List;

/** Where a long name may be broken, so that it never makes a page wider than its window. */
final class Breaks {

    private Breaks() {}

    /** The pieces of a name: each ends after a slash, a dot or an underscore, or before a capital. */
    static List<String> of(String name) {
        return List.of(name.split("(?<=[/._(:])|(?<=[a-z])(?=[A-Z])", -1));
    }
}
