package io.github.losstck.junit;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.reports.RunFiles;
import io.github.losstck.reports.TextSummary;
import java.io.PrintStream;
import java.nio.file.Path;

/** Writes what people read of a run: its files, and a text on the console. */
final class RunReports {

    private RunReports() {}

    static Path html(Path output) {
        return RunFiles.in(output).html();
    }

    static void write(ConformanceRun run) {
        RunRecord record = run.record();
        RunFiles files = RunFiles.in(run.settings().output());
        PrintStream console = System.out;
        run.details().forEach(message -> console.println(message + "\n"));
        files.write(record);
        console.println(TextSummary.of(record, files.html()));
        // A red gate says it itself.
        if (record.footer().filter(footer -> footer.gate().passed()).isPresent()) {
            run.hint().lines().forEach(console::println);
        }
    }
}
