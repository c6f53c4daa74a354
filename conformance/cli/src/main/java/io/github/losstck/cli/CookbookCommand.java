package io.github.losstck.cli;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.Cookbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code losstck cookbook}: which loss of a library is which loss of PyTorch, as the runs measured it. */
@Command(
        name = "cookbook",
        description = "Write which loss is which, as run records measured it, in Markdown.",
        mixinStandardHelpOptions = true)
final class CookbookCommand implements Callable<Integer> {

    @Mixin
    private RecordFiles records;

    @Option(
            names = {"-o", "--output"},
            required = true,
            description = "The file to write.")
    private Path output;

    @Override
    public Integer call() {
        List<RunRecord> runs = records.read();
        try {
            Files.writeString(output, Cookbook.of(runs));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output, e);
        }
        return 0;
    }
}
