package io.github.losstck.junit;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.JudgedLine;
import io.github.losstck.core.run.Settings.Mode;
import io.github.losstck.reports.Badge;
import io.github.losstck.reports.HtmlReport;
import io.github.losstck.reports.MarkdownSummary;
import io.github.losstck.reports.TextSummary;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what people read of a run: the HTML report, the Markdown summary, the badge, and a text on the console. */
final class RunReports {

    private RunReports() {}

    static Path html(Path output) {
        return output.resolve("index.html");
    }

    static void write(ConformanceRun run) {
        RunRecord record = run.record();
        Path output = run.settings().output();
        PrintStream console = System.out;
        if (run.settings().mode() == Mode.DETAILS) {
            run.lines().stream()
                    .filter(line -> line.status() != Status.PASS)
                    .map(JudgedLine::message)
                    .forEach(message -> console.println(message + "\n"));
        }
        HtmlReport.write(record, html(output));
        String summary = MarkdownSummary.of(record);
        write(output.resolve("summary.md"), summary);
        StepSummary.add(summary, System.getenv(StepSummary.VARIABLE));
        write(output.resolve("badge.svg"), Badge.of(record));
        console.println(TextSummary.of(record, html(output)));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
