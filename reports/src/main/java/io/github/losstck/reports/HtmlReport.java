package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.nio.file.Path;
import java.util.List;

/** The report: one HTML file that needs nothing but itself. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Write a run's report, replacing an older one; folders are made. */
    public static void write(RunRecord record, Path file) {
        write(List.of(record), file);
    }

    /** Write one report over several runs, side by side in the matrix: one column each, in the order given. */
    public static void write(List<RunRecord> records, Path file) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one run record, but got none for " + file);
        }
        PageFile.write("page.jte", Page.of(records), "the report", file);
    }
}
