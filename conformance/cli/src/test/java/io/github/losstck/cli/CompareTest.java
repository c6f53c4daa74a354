package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareTest {

    private static final Path OLD = Path.of("src/test/resources/toy.jsonl");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** As {@link #OLD}, with one case that fails. */
    private Path worse;

    @BeforeEach
    void writeAWorseRecord() throws Exception {
        List<String> lines = Files.readAllLines(OLD);
        worse = write(
                "worse.jsonl",
                List.of(
                        lines.get(0),
                        lines.get(1)
                                .replace("\"status\":\"pass\"", "\"status\":\"fail\",\"kind\":\"value\"")
                                .replace("\"gates\":false", "\"gates\":true"),
                        lines.get(2),
                        lines.get(3),
                        lines.get(4)));
    }

    private Path write(String name, List<String> lines) throws Exception {
        return Files.write(folder.resolve(name), lines);
    }

    private int run(Object... arguments) {
        CommandLine command = Losstck.command();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void aRecordComparedWithItselfDidNotMove() {
        assertThat(run("compare", OLD, OLD, "--fail-on", "any"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("nothing moved in 3 lines");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsWhatMovedAndIsContentWithIt() {
        assertThat(run("compare", OLD, worse)).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("1 new failure. 2 of 3 lines did not move.")
                .contains("torch/l1_loss/mean/f32/broadcast");
    }

    @Test
    void failsOnWhatItIsToldToFailOn() {
        assertThat(run("compare", OLD, worse, "--fail-on", "removed,regressed")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("[losstck 1] --fail-on: 1 new-failure");
        assertThat(out.toString()).contains("1 new failure");
    }

    @Test
    void exchangedRunsAreNoRegression() {
        assertThat(run("compare", worse, OLD, "--fail-on", "regressed")).isZero();
        assertThat(out.toString()).contains("1 fixed");
    }

    @Test
    void aWordThatIsNoMovementIsBadUsage() {
        assertThat(run("compare", OLD, worse, "--fail-on", "worse")).isEqualTo(2);
        assertThat(err.toString()).contains("unknown movement 'worse'; known are [regressed, any, new-failure");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theEndingOfTheFileIsItsFormat() throws Exception {
        Path page = folder.resolve("made/it.html");
        Path markdown = folder.resolve("it.md");
        Path text = folder.resolve("it.txt");

        assertThat(run("compare", OLD, worse, "-o", page)).as(err.toString()).isZero();
        assertThat(run("compare", OLD, worse, "-o", markdown)).isZero();
        assertThat(run("compare", OLD, worse, "-o", text)).isZero();

        assertThat(Files.readString(page)).startsWith("<!doctype html>");
        assertThat(Files.readString(markdown)).startsWith("### What moved");
        assertThat(Files.readString(text)).startsWith("-----");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aNamedFormatCountsMoreThanAnEnding() {
        assertThat(run("compare", OLD, worse, "--format", "markdown")).isZero();
        assertThat(out.toString()).startsWith("### What moved");
        assertThat(run("compare", OLD, worse, "--format", "pdf")).isEqualTo(2);
    }

    @Test
    void aScriptGetsJson() {
        assertThat(run("compare", OLD, worse, "--format", "json")).isZero();
        JsonNode answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.at("/counts/new-failure").asInt()).isEqualTo(1);
        assertThat(answer.at("/counts/fixed").asInt()).isZero();
        assertThat(answer.at("/linesInBoth").asInt()).isEqualTo(3);
        assertThat(answer.at("/changes/0/line").asString()).contains("torch/l1_loss/mean/f32/broadcast");
        assertThat(answer.at("/changes/0/movement").asString()).isEqualTo("new-failure");
    }

    @Test
    void htmlNeedsAFile() {
        assertThat(run("compare", OLD, worse, "--format", "html")).isEqualTo(2);
        assertThat(err.toString()).contains("HTML is written to a file: name it by -o FILE.");
    }

    @Test
    void readsPackedRecords() throws Exception {
        Path packed = folder.resolve("toy.jsonl.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(OLD, stream);
        }
        assertThat(run("compare", packed, worse)).as(err.toString()).isZero();
    }

    @Test
    void anUnfinishedRunIsComparedOnlyOnRequest() throws Exception {
        Path cut = write("cut.jsonl", Files.readAllLines(OLD).subList(0, 3));

        assertThat(run("compare", OLD, cut)).isEqualTo(4);
        assertThat(err.toString()).contains("[losstck 4]").contains("cut.jsonl has no footer");
        assertThat(run("compare", OLD, cut, "--allow-unfinished", "--fail-on", "removed"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("note: UNFINISHED: the new run ended after 2 lines.");
    }

    @Test
    void recordsWithoutACommonCaseCannotBeCompared() throws Exception {
        Path other = write(
                "other.jsonl",
                Files.readAllLines(OLD).stream()
                        .map(line -> line.replace("\"case\":\"torch/", "\"case\":\"mine/"))
                        .toList());

        assertThat(run("compare", OLD, other)).isEqualTo(2);
        assertThat(err.toString()).contains("[losstck 2]").contains("have no case in common");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anotherCorpusIsSaid() throws Exception {
        Path other = write(
                "other.jsonl",
                Files.readAllLines(OLD).stream()
                        .map(line -> line.replace("\"sha256\": \"cf00f8", "\"sha256\": \"000000"))
                        .toList());

        assertThat(run("compare", OLD, other, "--fail-on", "any")).isZero();
        assertThat(out.toString()).contains("note: The corpora differ");
    }

    @Test
    void aMissingFileOrAFolderIsBadUsage() {
        assertThat(run("compare", OLD, folder.resolve("none.jsonl"))).isEqualTo(2);
        assertThat(run("compare", folder, OLD)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file " + folder.resolve("none.jsonl"));
        assertThat(run("compare", OLD)).isEqualTo(2);
    }

    @Test
    void helpNamesTheMovements() {
        assertThat(run("compare", "--help")).isZero();
        assertThat(out.toString())
                .contains("regressed")
                .contains("no-longer-offered")
                .contains("--allow-unfinished");
    }
}
