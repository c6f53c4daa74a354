package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.PlannedCall;
import io.github.losstck.core.run.Settings;
import io.github.losstck.core.run.SettingsReader;
import io.github.losstck.reports.RunFiles;
import io.github.losstck.reports.TextSummary;
import io.github.losstck.spi.AdapterLostException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losstck run}: the suite over an adapter, as the test for JUnit runs it. */
@Command(
        name = "run",
        description = "Run the cases on an adapter, and judge: record, report, summary and badge, as mvn verify does.",
        mixinStandardHelpOptions = true,
        modelTransformer = RunCommand.Options.class)
final class RunCommand implements Callable<Integer> {

    private static final int GATE_FAILED = 1;
    private static final int INTERRUPTED = 130;

    /** Every setting is an option. */
    static final class Options implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            return SettingOptions.add(spec, SettingsReader.names());
        }
    }

    @Mixin
    private AddedClassPath added;

    @Option(names = "--json", description = "print the verdict, the counts and the files as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = Path.of("").toAbsolutePath();
        ClassLoader classPath = added.open();
        Settings settings = SettingOptions.read(spec.commandLine().getParseResult(), classPath, folder);
        // Libraries look for their parts by the thread's class loader.
        Thread.currentThread().setContextClassLoader(classPath);
        try (ConformanceRun run = ConformanceRun.open(settings, folder, classPath)) {
            return makeLines(run) ? finish(run) : INTERRUPTED;
        }
    }

    /** Make all lines; false if the user interrupts. */
    private boolean makeLines(ConformanceRun run) {
        PrintWriter err = spec.commandLine().getErr();
        Path record = ConformanceRun.recordFile(run.settings());
        int total = run.plan().size();
        AtomicInteger made = new AtomicInteger();
        try (Interruption interruption = new Interruption(() -> err.println("losstck: interrupted after " + made
                        + " of " + total + " lines. " + record + " can be read, has no footer and judges nothing."));
                Progress progress = new Progress(Terminal.ofProcess(), err, total, System::nanoTime)) {
            for (PlannedCall planned : run.plan()) {
                if (interruption.asked()) {
                    return false;
                }
                progress.made(run.make(planned));
                made.incrementAndGet();
            }
            return true;
        } catch (AdapterLostException | VirtualMachineError e) {
            RunFiles.in(run.settings().output()).write(run.record());
            throw LossTckException.incomplete(
                    run.ending() + ". The record " + record + " has no footer and judges nothing.");
        }
    }

    private int finish(ConformanceRun run) {
        GateVerdict verdict = run.finish();
        RunRecord record = run.record();
        RunFiles files = RunFiles.in(run.settings().output());
        files.write(record);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonOutput().print(out, RunJson.of(record, ConformanceRun.recordFile(run.settings()), files));
        } else {
            run.details().forEach(message -> out.println(SettingOptions.inWordsOfTheCommand(message) + "\n"));
            out.println(TextSummary.of(record, files.html()));
        }
        PrintWriter err = spec.commandLine().getErr();
        run.hint().lines().map(SettingOptions::inWordsOfTheCommand).forEach(err::println);
        if (verdict.passed()) {
            return 0;
        }
        int problems = verdict.problems().size();
        err.println("[losstck 1] the gate failed: " + problems + (problems == 1 ? " problem" : " problems")
                + ". --mode=details prints every failure in full.");
        return GATE_FAILED;
    }
}
