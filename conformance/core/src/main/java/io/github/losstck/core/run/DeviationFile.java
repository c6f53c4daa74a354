package io.github.losstck.core.run;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.deviations.DeviationList;
import io.github.losstck.core.deviations.DeviationReader;
import io.github.losstck.core.deviations.DeviationWriter;
import io.github.losstck.core.fixture.Sha256;
import io.github.losstck.core.json.StrictJson;
import io.github.losstck.core.run.Settings.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The list of known deviations where it was found.
 *
 * @param list as read; without entries if there is no file
 * @param path where it is written; empty for one from the class path
 * @param sha256 of what was read; empty if there is no file
 */
record DeviationFile(DeviationList list, Optional<Path> path, String sha256) {

    private static final String NAME = "known-deviations.json";

    /**
     * Find the list: the file that was asked, else {@code known-deviations.json} in the module's folder, else on the class
     * path.
     *
     * @throws LossTckException (2) if it is not as the format says, or the file that was asked is not there
     */
    static DeviationFile find(Settings settings, Path folder, ClassLoader classPath) {
        if (settings.deviations().isPresent()) {
            Path asked = settings.deviations().get();
            if (!Files.exists(asked) && settings.mode() != Mode.WRITE) {
                throw LossTckException.badInput("there is no list " + asked
                        + ". Correct -Dlosstck.deviations, or write the list with -Dlosstck.mode=write.");
            }
            return at(asked);
        }
        Path local = folder.resolve(NAME);
        if (Files.exists(local)) {
            return at(local);
        }
        return onClassPath(classPath).orElseGet(() -> at(local));
    }

    private static DeviationFile at(Path file) {
        String name = file.getFileName().toString();
        try {
            return Files.exists(file)
                    ? of(StrictJson.content(file), name, Optional.of(file))
                    : new DeviationFile(DeviationList.absent(name), Optional.of(file), "");
        } catch (IOException e) {
            throw LossTckException.badInput("cannot read " + file + ": " + e);
        }
    }

    private static DeviationFile of(byte[] content, String name, Optional<Path> path) {
        return new DeviationFile(DeviationReader.read(name, content), path, Sha256.of(content));
    }

    private static Optional<DeviationFile> onClassPath(ClassLoader classPath) {
        try (InputStream in = classPath.getResourceAsStream(NAME)) {
            return in == null ? Optional.empty() : Optional.of(of(StrictJson.content(in), NAME, Optional.empty()));
        } catch (IOException e) {
            throw LossTckException.badInput("cannot read " + NAME + " on the class path: " + e);
        }
    }

    /**
     * Refuse to write a list that came from the class path.
     *
     * @throws LossTckException (2) if it did
     */
    Path writable() {
        return path.orElseThrow(() -> LossTckException.badInput(
                "the list of known deviations is on the class path and cannot be written there. Name its source, for"
                        + " example -Dlosstck.deviations=src/test/resources/" + NAME + "."));
    }

    /** The list as it is now, after it may have been written. */
    DeviationList now() {
        return path.map(file -> at(file).list()).orElse(list);
    }

    void write(DeviationList rewritten) {
        try {
            Files.writeString(writable(), new DeviationWriter().text(rewritten));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + writable(), e);
        }
    }
}
