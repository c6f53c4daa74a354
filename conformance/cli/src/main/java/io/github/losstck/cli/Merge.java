package io.github.losstck.cli;

import io.github.losstck.core.merge.ShardMerge;
import io.github.losstck.core.record.RecordWriter;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.RunFiles;
import io.github.losstck.reports.TextSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losstck merge}: the shards of one run, put together and judged as a whole. */
@Command(
        name = "merge",
        description = "Put the shards of one run together (-Dlosstck.shard) and judge it as a whole.",
        mixinStandardHelpOptions = true)
final class Merge implements Callable<Integer> {

    private static final int GATE_FAILED = 1;

    @Mixin
    private RecordFiles records;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder for record.jsonl, index.html, summary.md and badge.svg of the whole run.")
    private Path output;

    @Option(names = "--json", description = "print the verdict, the counts and the files as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunRecord whole = ShardMerge.of(records.files());
        RunFiles files = RunFiles.in(output);
        Path record = output.resolve("record.jsonl");
        RecordWriter.write(record, whole);
        files.write(whole);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonOutput().print(out, RunJson.of(whole, record, files));
        } else {
            out.println(TextSummary.of(whole, files.html()));
        }
        GateVerdict gate = whole.footer().orElseThrow().gate();
        if (gate.passed()) {
            return 0;
        }
        int problems = gate.problems().size();
        spec.commandLine()
                .getErr()
                .println("[losstck 1] the gate failed: " + problems + (problems == 1 ? " problem" : " problems")
                        + ", each in " + files.html());
        return GATE_FAILED;
    }
}
