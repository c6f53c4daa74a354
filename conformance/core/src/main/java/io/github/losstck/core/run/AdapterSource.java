package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.fixture.Corpus;
import io.github.losstck.core.fixture.CorpusReader;
import io.github.losstck.core.fixture.NearestIds;
import io.github.losstck.protocol.JavaCommand;
import io.github.losstck.protocol.ProcessAdapter;
import io.github.losstck.spi.AdapterConfig;
import io.github.losstck.spi.AdapterUnavailableException;
import io.github.losstck.spi.LossAdapter;
import io.github.losstck.spi.LossAdapterProvider;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the adapter of a run is: on the class path, behind another virtual machine, or any program. */
public final class AdapterSource {

    private AdapterSource() {}

    /**
     * Open the adapter that the settings ask for.
     *
     * @param corpus whose functions a program may name
     * @throws LossTckException (2) if there is none such; (3) if it cannot start, or names a function that nobody knows
     */
    public static LossAdapter open(Settings settings, Corpus corpus, ClassLoader classPath) {
        AdapterConfig config = settings.adapterConfig();
        ProcessSettings process = settings.process();
        if (process.command().isPresent()) {
            ProcessAdapter program = program(process.command().get(), config, process);
            requireKnown(program, CorpusReader.functions(corpus, classPath));
            return program;
        }
        AdapterFinder finder = new AdapterFinder(classPath);
        LossAdapterProvider provider = finder.choose(settings.adapter());
        String id = provider.id();
        if (process.isolate()) {
            return program(JavaCommand.serving(id, added(classPath)), config, process);
        }
        if (provider.isNative()) {
            EngineMark.check(id);
        }
        LossAdapter adapter = finder.open(Optional.of(id), config, classPath);
        EngineMark.set(adapter.info());
        return adapter;
    }

    /** A misspelt function is never asked, and its cases would count as not offered. */
    private static void requireKnown(ProcessAdapter program, Set<String> known) {
        for (String function : program.functions()) {
            if (!known.contains(function)) {
                program.close();
                throw new LossTckException(
                        LossTckException.Status.ADAPTER_UNAVAILABLE,
                        "the adapter cannot start: the program "
                                + program.info().id() + " says in \"functions\" that it has '"
                                + function + "', and the catalogue has no such function. Did you mean "
                                + NearestIds.nearest(function, List.copyOf(known)) + "?");
            }
        }
    }

    /** What a class loader adds to the class path of this virtual machine. */
    private static List<String> added(ClassLoader classPath) {
        return classPath instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(AdapterSource::path).toList()
                : List.of();
    }

    private static String path(URL place) {
        try {
            return Path.of(place.toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw LossTckException.badInput("another virtual machine cannot have " + place
                    + " on its class path: it is no file. Leave out losstck.isolate, or name files.");
        }
    }

    private static ProcessAdapter program(List<String> command, AdapterConfig config, ProcessSettings process) {
        try {
            return ProcessAdapter.open(command, config, process.limit());
        } catch (AdapterUnavailableException e) {
            throw new LossTckException(
                    LossTckException.Status.ADAPTER_UNAVAILABLE, "the adapter cannot start: " + e.getMessage(), e);
        }
    }
}
