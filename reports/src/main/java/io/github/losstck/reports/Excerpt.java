package io.github.losstck.reports;

/** Text of a record as much as a list has room for: a message may hold a megabyte. */
final class Excerpt {

    private static final int LONGEST = 2_000;

    private Excerpt() {}

    static String of(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST) + "… (" + (text.length() - LONGEST) + " more characters in the record)";
    }
}
