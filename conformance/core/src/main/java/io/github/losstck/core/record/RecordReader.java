package io.github.losstck.core.record;

import io.github.losstck.core.LossTckException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /**
     * Read how a record begins, and no more of it.
     *
     * @throws LossTckException (2) if it is no record
     */
    public static RunHeader header(Path file) {
        RecordReader reader = new RecordReader(file);
        try (RecordLines lines = new RecordLines(reader.open(), heaviest())) {
            if (reader.next(lines, 1)) {
                reader.accept(lines, 1);
                return reader.header;
            }
        } catch (JacksonException e) {
            throw reader.refuse(1, "is not a line of a run record: " + RecordJson.why(e));
        } catch (IOException e) {
            throw reader.unreadable(e);
        }
        throw reader.empty();
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
        try (RecordLines lines = new RecordLines(open(), heaviest())) {
            acceptLines(lines);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (header == null) {
            throw empty();
        }
        return new RunRecord(header, results, Optional.ofNullable(footer));
    }

    /** A part of the heap that leaves room for what is made of a record, and for another one beside it. */
    private static long heaviest() {
        return Runtime.getRuntime().maxMemory() / 3;
    }

    private void acceptLines(RecordLines lines) throws IOException {
        for (int number = 1; next(lines, number); number++) {
            try {
                accept(lines, number);
            } catch (JacksonException e) {
                if (number > 1 && !next(lines, number + 1)) {
                    return; // the line that was being written when the run died
                }
                throw refuse(number, "is not a line of a run record: " + RecordJson.why(e));
            }
        }
    }

    private boolean next(RecordLines lines, int number) throws IOException {
        try {
            return lines.next();
        } catch (EOFException e) {
            return false; // the run died, and the packed stream has no end: what came before counts
        } catch (RecordLines.TooLarge e) {
            throw refuse(number, e.getMessage());
        }
    }

    /** Records that are kept are often packed: {@code record.jsonl.gz}. */
    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return isPacked(file) ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    static boolean isPacked(Path file) {
        return file.toString().endsWith(".gz");
    }

    /** A line is parsed where it lies: as a text it would be copied and decoded twice. */
    private void accept(RecordLines lines, int number) {
        RecordLine line = json.read(lines.buffer(), lines.start(), lines.length());
        if (footer != null) {
            throw refuse(number, "comes after the footer");
        }
        if ((header == null) != (line instanceof RunHeader)) {
            throw refuse(number, header == null ? "is not a header, which must come first" : "is a second header");
        }
        check(line, number);
        if (line instanceof RunHeader first) {
            header = first;
        } else if (line instanceof RunFooter finish) {
            footer = checked(finish, number);
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

    private void check(RecordLine line, int number) {
        if (line instanceof RunHeader candidate && !RunHeader.SCHEMA.equals(candidate.schema())) {
            throw refuse(1, "has schema " + candidate.schema() + "; this version reads " + RunHeader.SCHEMA);
        }
        try {
            RecordCheck.check(line);
        } catch (IllegalArgumentException e) {
            throw refuse(number, "is not as the format says: " + e.getMessage());
        }
    }

    private RunFooter checked(RunFooter candidate, int number) {
        if (candidate.lines() != results.size()) {
            throw refuse(number, "counts " + candidate.lines() + " lines, but there are " + results.size());
        }
        return candidate;
    }

    private LossTckException unreadable(IOException e) {
        return LossTckException.badInput("cannot read the run record " + file + ": " + e);
    }

    private LossTckException empty() {
        return LossTckException.badInput(file + " is empty, not a run record.");
    }

    private LossTckException refuse(int number, String why) {
        return LossTckException.badInput(
                file + ", line " + number + " " + why + ". The file was cut, joined or edited; run the suite again.");
    }
}
