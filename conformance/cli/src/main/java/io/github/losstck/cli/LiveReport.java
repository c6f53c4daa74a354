package io.github.losstck.cli;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.HtmlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a report, or of the records in a folder; made anew when one of them has changed. */
final class LiveReport {

    private final Path place;
    private String madeOf = "";
    private byte[] page = {};

    LiveReport(Path place) {
        this.place = place;
    }

    /**
     * The page as of now.
     *
     * @throws io.github.losstck.core.LossTckException (2) if there is no record, or one cannot be read
     */
    synchronized byte[] page() {
        if (place.toString().endsWith(".html")) {
            return read(place);
        }
        List<Path> files = RecordFiles.of(place);
        String state = files.stream().map(LiveReport::state).collect(Collectors.joining("\n"));
        if (!state.equals(madeOf)) {
            page = made(RecordFiles.read(files));
            madeOf = state;
        }
        return page;
    }

    private static byte[] made(List<RunRecord> records) {
        try {
            Path file = Files.createTempFile("losstck-serve", ".html");
            try {
                HtmlReport.write(records, file);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the report", e);
        }
    }

    private static String state(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
