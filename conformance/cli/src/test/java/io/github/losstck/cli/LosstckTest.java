package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LosstckTest {

    private static final Path RECORD = Path.of("src/test/resources/toy.jsonl");

    private static final String FULL = "/dev/full";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Losstck.command();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void reportsRunsSideBySide(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("made/report.html");
        assertThat(run("report", RECORD.toString(), "-o", file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out).hasToString(file + ": 1 run" + System.lineSeparator());
        assertThat(Files.readString(file)).startsWith("<!doctype html>").contains("l1_loss");
    }

    @Test
    void readsPackedRecords(@TempDir Path folder) throws Exception {
        Path packed = folder.resolve("toy.jsonl.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(RECORD, stream);
        }
        assertThat(run(
                        "report",
                        folder.toString(),
                        "-o",
                        folder.resolve("r.html").toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void writesACookbook(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cookbook.md");
        assertThat(run("cookbook", RECORD.getParent().toString(), "-o", file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(file)).contains("## `torch.nn.functional.l1_loss`");
    }

    @Test
    void aMissingFileIsBadUsage(@TempDir Path folder) {
        assertThat(run("report", folder.resolve("none.jsonl").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("[losstck 2] there is no ").contains("none.jsonl");
    }

    @Test
    void aFolderWithoutRecordsIsBadUsage(@TempDir Path folder) {
        assertThat(run("report", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no *.jsonl or *.jsonl.gz file in " + folder);
    }

    @Test
    void aFileThatIsNoRecordIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("no.jsonl"), "{}\n");
        assertThat(run("report", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("[losstck 2]").contains("no.jsonl");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none/cookbook.md");
        assertThat(run("cookbook", RECORD.toString(), "-o", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot write " + file);
    }

    @Test
    void bareCommandShowsUsage() {
        assertThat(run("repost")).isEqualTo(2);
        assertThat(err.toString()).contains("Unmatched").contains("report");
    }

    /** /dev/full takes no byte. */
    @Test
    @EnabledIf("hasFullDisk")
    void aFullDiskIsNamed() {
        for (String[] arguments : List.of(
                new String[] {"report", RECORD.toString(), "-o", FULL},
                new String[] {"cookbook", RECORD.toString(), "-o", FULL},
                new String[] {"compare", RECORD.toString(), RECORD.toString(), "--format", "html", "-o", FULL})) {
            assertThat(run(arguments)).as(err.toString()).isEqualTo(2);
        }
        assertThat(err.toString().lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line).startsWith("[losstck 2] cannot write ").contains(FULL));
    }

    static boolean hasFullDisk() {
        return Files.exists(Path.of(FULL));
    }

    @Test
    void helpNamesTheStatuses() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("report").contains("cookbook").contains("incomplete");
    }
}
