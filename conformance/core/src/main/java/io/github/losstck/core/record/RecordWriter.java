package io.github.losstck.core.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a record line by line, each flushed before the next call is made; a file whose name ends with {@code .gz} is packed. Which call is under way stands in a file
 * beside the record, so that a crash of the whole process still names its case; a finished run has no such file.
 */
public final class RecordWriter implements AutoCloseable {

    private final Path file;
    private final Writer out;
    private final CallMark mark;
    private final RecordJson json = new RecordJson();
    private int results;

    private RecordWriter(Path file, Writer out) {
        this.file = file;
        this.out = out;
        this.mark = new CallMark(inFlight(file));
    }

    /** Begin a record, replacing an older one of that name; folders are made. */
    public static RecordWriter open(Path file, RunHeader header) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            RecordWriter writer = new RecordWriter(file, writer(file));
            writer.line(header);
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run record " + file, e);
        }
    }

    /** Write a finished record, replacing an older one of that name; folders are made. */
    public static void write(Path file, RunRecord record) {
        try (RecordWriter writer = open(file, record.header())) {
            record.results().forEach(writer::append);
            writer.finish(record.footer().orElseThrow());
        }
    }

    private static Writer writer(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        // With a flush for each line a packed record too can be read up to where a run died.
        return new BufferedWriter(new OutputStreamWriter(
                RecordReader.isPacked(file) ? new GZIPOutputStream(out, 1 << 13, true) : out, StandardCharsets.UTF_8));
    }

    /** The file that names the call under way. */
    public static Path inFlight(Path record) {
        return record.resolveSibling(record.getFileName() + ".in-flight");
    }

    /** Say which call comes next, before it is made. */
    public void mark(String caseId, String route) {
        mark.write(caseId + " [" + route + "]");
    }

    public void append(CaseResult result) {
        results++;
        line(result);
    }

    /** How many result lines there are so far. */
    public int results() {
        return results;
    }

    /** Write the footer, which makes the record a finished one. */
    public void finish(RunFooter footer) {
        line(footer);
        mark.remove();
    }

    private void line(RecordLine line) {
        try {
            out.write(json.write(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the run record " + file, e);
        }
    }

    @Override
    public void close() {
        mark.close();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the run record " + file, e);
        }
    }
}
