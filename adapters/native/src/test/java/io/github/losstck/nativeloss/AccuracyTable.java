package io.github.losstck.nativeloss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table in {@code ACCURACY.md}: where the library's elements lie farther from the truth than the framework's and than 2
 * ULP, with the reason. Its numbers are bounds, rounded up, since {@link Math} may differ by one ULP between processors.
 */
final class AccuracyTable {

    static final String TO_REVIEW = "To review: why?";

    private static final Path FILE = Path.of("ACCURACY.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(?<function>[^`]+)` \\| (?<dtype>\\w+) \\| \\d+ \\| (?<beyond>\\d+) \\|"
                    + " (?<worst>[\\d.e+]+|Infinity) \\| [^|]* \\| (?<reason>[^|]+) \\|");

    /** How many elements may lie beyond, how far in ULP the worst may, and why. */
    record Row(int beyond, double worst, String reason) {}

    /** A function at a dtype: elements with a known exact value, those beyond, and the worst of these. */
    static final class Tally {
        int elements;
        int beyond;
        double worst;
        String worstElement = "";

        void add(boolean isBeyond, double ulps, String element) {
            elements++;
            beyond += isBeyond ? 1 : 0;
            if (isBeyond && ulps > worst) {
                worst = ulps;
                worstElement = element;
            }
        }
    }

    private AccuracyTable() {}

    /** The rows by {@code function dtype}. */
    static Map<String, Row> read() {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : text().lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(
                        row.group("function") + " " + row.group("dtype"),
                        new Row(
                                Integer.parseInt(row.group("beyond")),
                                Double.parseDouble(row.group("worst")),
                                row.group("reason").strip()));
            }
        }
        return rows;
    }

    /** Writes the table anew; reasons stay, and a new row asks for one. */
    static void write(Map<String, Tally> tallies) {
        Map<String, Row> old = read();
        StringBuilder text = new StringBuilder(text().substring(0, text().indexOf("| function |")));
        text.append("| function | dtype | elements | beyond | worst, ULP | worst element | reason |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        new LinkedHashMap<>(tallies).forEach((key, tally) -> {
            if (tally.beyond > 0) {
                String reason = old.containsKey(key) ? old.get(key).reason() : TO_REVIEW;
                int space = key.indexOf(' ');
                text.append(String.format(
                        Locale.ROOT,
                        "| `%s` | %s | %d | %d | %.3g | %s | %s |%n",
                        key.substring(0, space),
                        key.substring(space + 1),
                        tally.elements,
                        withReserve(tally.beyond),
                        tally.worst * 1.25,
                        tally.worstElement,
                        reason));
            }
        });
        try {
            Files.writeString(FILE, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int withReserve(int count) {
        return (int) Math.ceil(count * 1.1) + 1;
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
