package io.github.losstck.cli;

import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.run.AdapterSource;
import io.github.losstck.core.run.Settings;
import io.github.losstck.core.run.Targets;
import io.github.losstck.core.smoke.Smoke;
import io.github.losstck.spi.AdapterInfo;
import io.github.losstck.spi.LossAdapter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losstck smoke}: is the adapter broken, or does the library differ? */
@Command(
        name = "smoke",
        description = "Make a dozen calls on an adapter, and tell a broken adapter from a library that differs.",
        mixinStandardHelpOptions = true,
        modelTransformer = SmokeCommand.Options.class)
final class SmokeCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    /** The settings that choose and start an adapter. */
    static final class Options implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec spec) {
            return SettingOptions.add(
                    spec,
                    List.of(
                            "adapter",
                            "command",
                            "device",
                            "fixtures",
                            "isolate",
                            "keras",
                            "pytorch",
                            "tensorflow",
                            "threads",
                            "timeout"));
        }
    }

    @Mixin
    private AddedClassPath added;

    @Option(names = "--json", description = "print the checks as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = Path.of("").toAbsolutePath();
        ClassLoader classPath = added.open();
        Settings settings = SettingOptions.read(spec.commandLine().getParseResult(), classPath, folder);
        Thread.currentThread().setContextClassLoader(classPath);
        Corpus corpus = settings.fixtures()
                .map(fixtures -> CorpusReader.unsealed(fixtures, classPath))
                .orElseGet(() -> CorpusReader.sealed(classPath));
        PrintWriter out = spec.commandLine().getOut();
        try (LossAdapter adapter = AdapterSource.open(settings, corpus, classPath)) {
            AdapterInfo info = adapter.info();
            Smoke smoke =
                    Smoke.of(adapter, corpus, Targets.of(settings.targets(), info, corpus.frameworks()), classPath);
            if (json) {
                new JsonOutput().print(out, smoke);
            } else {
                out.print(SmokeText.of(info, smoke));
                out.flush();
            }
            return smoke.isBroken() ? BROKEN : 0;
        }
    }
}
