package io.github.losstck.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * What JMH's results do not tell, a line of JSON for each case, in the file that -Dlosstck.benchmarks.notes names.
 *
 * @param contender its id
 * @param of the case
 * @param threads on how many
 */
record Notes(String contender, LossCase of, int threads) {

    void opened(OpenedCase found) {
        write(String.format(
                Locale.ROOT,
                "\"library\": %s, \"call\": %s, \"loss\": %s",
                quoted(found.contender().library()),
                quoted(found.call()),
                Double.toString(found.outcome().loss())));
    }

    void refused(Throwable why) {
        write((why instanceof UnsupportedOperationException ? "\"unsupported\": " : "\"refused\": ")
                + quoted(String.valueOf(why.getMessage())));
    }

    private void write(String what) {
        String file = System.getProperty("losstck.benchmarks.notes", "");
        if (file.isEmpty()) {
            return;
        }
        String line = String.format(
                Locale.ROOT,
                "{\"contender\": %s, \"function\": %s, \"dtype\": %s, \"elements\": %d, \"threads\": %d, %s}",
                quoted(contender),
                quoted(of.function().id()),
                quoted(of.doubles() ? "float64" : "float32"),
                of.elements(),
                threads,
                what);
        try {
            Files.write(Path.of(file), List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\s+", " ")
                        .replaceAll("\\p{Cntrl}", "")
                + '"';
    }
}
