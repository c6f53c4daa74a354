package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losstck serve}: a folder's records as a report in a browser of this machine. */
@Command(
        name = "serve",
        description =
                "Show a folder's run records, or a report, in a browser of this machine; made anew as they change.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PLACE",
            description =
                    "a folder with records (*.jsonl, *.jsonl.gz), a record, or a report (default: target/losstck)")
    private Path place = Path.of("target", "losstck");

    @Option(names = "--port", paramLabel = "PORT", description = "default: any that is free")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.exists(place)) {
            throw LossTckException.badInput(
                    "there is no " + place + ". Name a folder with run records, or run the suite first.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ReportServer server = ReportServer.start(new LiveReport(place), port)) {
            out.println(server.address());
            out.println("Ctrl-C ends it.");
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException e) {
            throw LossTckException.badInput("cannot listen on port " + port + " of 127.0.0.1: " + e.getMessage()
                    + ". Choose another, or leave out --port.");
        }
    }
}
