package io.github.losstck.core.record;

import io.github.losstck.core.LossTckException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;

/**
 * Reads a record back. A file that contradicts itself is refused; one without a footer is an unfinished run: it may be
 * looked at, and {@link #readComplete} refuses it. A file whose name ends with {@code .gz} is unpacked.
 */
public final class RecordReader {

    private final Path file;
    private final RecordJson json = new RecordJson();
    private final List<CaseResult> results = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private RunHeader header;
    private RunFooter footer;

    private RecordReader(Path file) {
        this.file = file;
    }

    /**
     * Read a record, finished or not.
     *
     * @throws LossTckException (2) if it is no record, has a line twice, or does not keep the order header, results, footer
     */
    public static RunRecord read(Path file) {
        return new RecordReader(file).readLines();
    }

    /**
     * Read a finished record.
     *
     * @throws LossTckException (4) if it has no footer; (2) as {@link #read}
     */
    public static RunRecord readComplete(Path file) {
        RunRecord record = read(file);
        if (!record.isComplete()) {
            throw LossTckException.incomplete(file + " has no footer: the run did not finish after "
                    + record.results().size() + " lines" + underWay(file)
                    + ". It can be looked at, not judged. Run the suite again.");
        }
        return record;
    }

    private static String underWay(Path file) {
        Path mark = RecordWriter.inFlight(file);
        try {
            return Files.exists(mark) ? ", in " + Files.readString(mark).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + mark, e);
        }
    }

    private RunRecord readLines() {
        List<String> lines;
        try (InputStream in = open()) {
            lines = lines(in.readAllBytes());
        } catch (IOException e) {
            throw LossTckException.badInput("cannot read the run record " + file + ": " + e);
        }
        for (int number = 1; number <= lines.size(); number++) {
            accept(lines.get(number - 1), number, number == lines.size());
        }
        if (header == null) {
            throw LossTckException.badInput(file + " is empty, not a run record.");
        }
        return new RunRecord(header, results, Optional.ofNullable(footer));
    }

    /** Each line becomes text by itself: one character beyond Latin-1 would double a whole file in memory. */
    private static List<String> lines(byte[] file) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                lines.add(line(file, start, at));
                start = at + 1;
            }
        }
        if (start < file.length) {
            lines.add(line(file, start, file.length));
        }
        return lines;
    }

    private static String line(byte[] file, int start, int end) {
        int length = end > start && file[end - 1] == '\r' ? end - 1 - start : end - start;
        return new String(file, start, length, StandardCharsets.UTF_8);
    }

    /** Records that are kept are often packed: {@code record.jsonl.gz}. */
    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private void accept(String text, int number, boolean last) {
        RecordLine line;
        try {
            line = json.read(text);
        } catch (JacksonException e) {
            if (last && number > 1) {
                return; // the line that was being written when the run died
            }
            throw refuse(number, "is not a line of a run record: " + e.getOriginalMessage());
        }
        if (footer != null) {
            throw refuse(number, "comes after the footer");
        }
        if ((header == null) != (line instanceof RunHeader)) {
            throw refuse(number, header == null ? "is not a header, which must come first" : "is a second header");
        }
        if (line instanceof RunHeader first) {
            header = checked(first);
        } else if (line instanceof RunFooter end) {
            footer = checked(end, number);
        } else {
            accept((CaseResult) line, number);
        }
    }

    private void accept(CaseResult result, int number) {
        if (!keys.add(result.key())) {
            throw refuse(number, "repeats " + result.key());
        }
        results.add(result);
    }

    private RunHeader checked(RunHeader candidate) {
        if (!RunHeader.SCHEMA.equals(candidate.schema())) {
            throw refuse(1, "has schema " + candidate.schema() + "; this version reads " + RunHeader.SCHEMA);
        }
        return candidate;
    }

    private RunFooter checked(RunFooter candidate, int number) {
        if (candidate.lines() != results.size()) {
            throw refuse(number, "counts " + candidate.lines() + " lines, but there are " + results.size());
        }
        return candidate;
    }

    private LossTckException refuse(int number, String why) {
        return LossTckException.badInput(
                file + ", line " + number + " " + why + ". The file was cut, joined or edited; run the suite again.");
    }
}
