package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people read of a run, beside its record: the HTML report, the Markdown summary and the badge.
 *
 * @param html the report
 * @param summary in Markdown
 * @param badge as SVG
 */
public record RunFiles(Path html, Path summary, Path badge) {

    /** Where they are, in the folder of a run. */
    public static RunFiles in(Path output) {
        return new RunFiles(output.resolve("index.html"), output.resolve("summary.md"), output.resolve("badge.svg"));
    }

    /**
     * Write all of them, and add the summary to the page that GitHub Actions shows of a step, if there is one.
     *
     * @throws UncheckedIOException if one cannot be written; the message says which
     */
    public void write(RunRecord record) {
        HtmlReport.write(record, html);
        String markdown = MarkdownSummary.of(record);
        write(summary, markdown);
        StepSummary.add(markdown, System.getenv(StepSummary.VARIABLE));
        write(badge, Badge.of(record));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
