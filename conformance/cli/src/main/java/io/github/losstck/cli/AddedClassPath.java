package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.run.FoundAdapter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Jars and folders with adapters, beside what the command brings. */
final class AddedClassPath {

    private static final String EVERY_JAR = "*";

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PLACES",
            description =
                    "jars and folders with an adapter and its library, as for java -cp; FOLDER/* is every jar in it")
    private List<String> places = new ArrayList<>();

    /**
     * The class path of this process and the added one; that of this process alone if nothing is added.
     *
     * @throws LossTckException (2) if a place is missing
     */
    ClassLoader open() {
        ClassLoader own = AddedClassPath.class.getClassLoader();
        List<Path> files = places.stream()
                .flatMap(text -> Arrays.stream(text.split(File.pathSeparator, -1)))
                .filter(place -> !place.isBlank())
                .flatMap(place -> files(place).stream())
                .toList();
        return files.isEmpty()
                ? own
                : new URLClassLoader(
                        "losstck --classpath",
                        files.stream().map(AddedClassPath::url).toArray(URL[]::new),
                        own);
    }

    /** The adapter that is meant where none is named: the only one that was added. Empty if that does not say it. */
    static Optional<String> meant(ClassLoader classPath) {
        List<String> added = FoundAdapter.on(classPath).stream()
                .filter(adapter -> adapter.added() && classPath instanceof URLClassLoader)
                .map(FoundAdapter::id)
                .toList();
        return added.size() == 1 ? Optional.of(added.get(0)) : Optional.empty();
    }

    private static List<Path> files(String place) {
        boolean every = place.endsWith(EVERY_JAR);
        Path path = path(every ? place.substring(0, place.length() - 1) : place);
        if (!Files.exists(path)) {
            throw LossTckException.badInput("--classpath: there is no " + path + ". Build it, or correct the path.");
        }
        if (!every) {
            return List.of(path);
        }
        try (Stream<Path> jars = Files.list(path)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw LossTckException.badInput("--classpath: cannot look into " + path + ": " + e);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw LossTckException.badInput("--classpath: " + e.getMessage() + ". Name jars and folders.");
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException("--classpath: " + file + " has no address", e);
        }
    }
}
