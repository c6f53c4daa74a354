package io.github.losstck.cli;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.HtmlReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losstck report}: one HTML file over any number of runs. */
@Command(
        name = "report",
        description = "Write one HTML report over run records, side by side.",
        mixinStandardHelpOptions = true)
final class Report implements Callable<Integer> {

    @Mixin
    private RecordFiles records;

    @Option(
            names = {"-o", "--output"},
            defaultValue = "losstck-report.html",
            description = "The file to write (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<RunRecord> runs = records.read();
        HtmlReport.write(runs, output);
        spec.commandLine().getOut().println(output + ": " + runs.size() + (runs.size() == 1 ? " run" : " runs"));
        return 0;
    }
}
