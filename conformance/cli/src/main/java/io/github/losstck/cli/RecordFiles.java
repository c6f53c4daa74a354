package io.github.losstck.cli;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Run records that are named on the command line. */
final class RecordFiles {

    private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz");

    @Parameters(
            arity = "1..*",
            paramLabel = "RECORD",
            description = "Run records (record.jsonl), or folders: all *.jsonl and *.jsonl.gz files in and below them.")
    private List<Path> places = new ArrayList<>();

    /**
     * Read them, in the order of the arguments; those of a folder by path.
     *
     * @throws LossTckException (2) if one is missing or is no record, or if a folder has none
     */
    List<RunRecord> read() {
        return read(files());
    }

    /**
     * The files, each once.
     *
     * @throws LossTckException (2) if one is missing, or if a folder has none
     */
    List<Path> files() {
        return places.stream().flatMap(place -> of(place).stream()).distinct().toList();
    }

    /** Read records, in their order. */
    static List<RunRecord> read(List<Path> files) {
        // Reading is most of a report's time, and one record needs nothing of another.
        return files.parallelStream().map(RecordReader::read).toList();
    }

    /** A record, or those of a folder by path. */
    static List<Path> of(Path place) {
        if (!Files.exists(place)) {
            throw LossTckException.badInput("there is no " + place + ". Name a run record, or a folder with some.");
        }
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> tree = Files.walk(place)) {
            List<Path> found = tree.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw LossTckException.badInput("there is no *.jsonl or *.jsonl.gz file in " + place + ".");
            }
            return found;
        } catch (IOException e) {
            throw LossTckException.badInput("cannot look into the folder " + place + ": " + e);
        }
    }
}
