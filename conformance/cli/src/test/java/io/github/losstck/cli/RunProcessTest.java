package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RecordReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code losstck run} in a process of its own: statuses, files, streams. */
class RunProcessTest {

    private static final String FEW = "torch/l1_loss/mean/f64/*";

    @TempDir
    private Path folder;

    private LosstckProcess losstck(Object... arguments) {
        return new LosstckProcess(folder, arguments);
    }

    @Test
    void aRunLeavesWhatMavenLeaves() throws Exception {
        LosstckProcess run = losstck("run", "--case", FEW);
        assertThat(run.run()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("gate           PASSED").contains("native: Loss TCK native");
        assertThat(folder.resolve("target/losstck")).isDirectoryContaining("glob:**/{index.html}");
        assertThat(folder.resolve("target/losstck").toFile().list())
                .containsExactlyInAnyOrder("record.jsonl", "index.html", "summary.md", "badge.svg");
        assertThat(RecordReader.readComplete(folder.resolve("target/losstck/record.jsonl"))
                        .results())
                .hasSizeGreaterThan(5);
    }

    @Test
    void anAddedAdapterIsMeantAndARedGateIs1() throws Exception {
        String toy = LosstckProcess.toy(folder, Toys.Wrong.class);
        LosstckProcess run = losstck("run", "--classpath", toy, "--case", FEW, "--json");
        assertThat(run.run()).as(run.err()).isEqualTo(1);
        assertThat(run.err())
                .contains("the toy chats")
                .contains("[losstck 1] the gate failed: ")
                .contains("add to the command of this run: --mode=write \"--accept=*\"");
        JsonNode answer = JsonMapper.builder().build().readTree(run.out());
        assertThat(answer.at("/gate/passed").asBoolean()).isFalse();
        assertThat(answer.at("/adapter/id").asString()).isEqualTo("toy-wrong");
        assertThat(answer.at("/counts/fail").asInt())
                .isEqualTo(answer.at("/lines").asInt());
        assertThat(Path.of(answer.at("/files/report").asString())).exists();
    }

    @Test
    void theListIsWrittenAndThenHolds() throws Exception {
        String toy = LosstckProcess.toy(folder, Toys.Wrong.class);
        assertThat(losstck("run", "-cp", toy, "--case", FEW, "--mode=write", "--accept=*")
                        .run())
                .isZero();
        assertThat(folder.resolve("known-deviations.json")).exists();
        LosstckProcess again = losstck("run", "-cp", toy, "--case", FEW);
        assertThat(again.run()).as(again.err()).isZero();
        assertThat(again.out()).contains("0 new failures").doesNotContain("the toy chats");
    }

    @Test
    void detailsPrintEveryFailureInFull() throws Exception {
        String toy = LosstckProcess.toy(folder, Toys.Wrong.class);
        LosstckProcess run = losstck("run", "-cp", toy, "--case", "torch/l1_loss/mean/f64/vector", "--mode=details");
        assertThat(run.run()).isEqualTo(1);
        assertThat(run.out()).contains("torch/l1_loss/mean/f64/vector [builtin:zero] fails: ", "  in Python:");
    }

    @Test
    void anAddedAdapterRunsInAVirtualMachineOfItsOwn() throws Exception {
        String toy = LosstckProcess.toy(folder, Toys.Wrong.class);
        LosstckProcess run = losstck("run", "-cp", toy, "--isolate", "--case", FEW, "--json");
        assertThat(run.run()).as(run.err()).isEqualTo(1);
        JsonNode answer = JsonMapper.builder().build().readTree(run.out());
        assertThat(answer.at("/counts/broken").asInt()).isZero();
        assertThat(answer.at("/counts/fail").asInt()).isPositive();
    }

    @Test
    void aProgramOfTheProtocolIsRun() throws Exception {
        String serve = String.join(
                " ",
                List.of(
                        "'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'",
                        "-cp",
                        "'" + LosstckProcess.classPath() + "'",
                        "io.github.losstck.protocol.Serve native"));
        LosstckProcess run = losstck("run", "--command", serve, "--case", FEW);
        assertThat(run.run()).as(run.err()).isZero();
    }

    @Test
    void shardsAreMergedIntoOneRun() throws Exception {
        for (int shard = 1; shard <= 2; shard++) {
            LosstckProcess part =
                    losstck("run", "--case", FEW, "--shard", shard + "/2", "--output", "shards/" + shard, "--gzip");
            assertThat(part.run()).as(part.err()).isZero();
            assertThat(folder.resolve("shards/" + shard + "/record.jsonl.gz")).exists();
        }
        LosstckProcess merge = losstck("merge", "shards", "-o", "whole", "--json");
        assertThat(merge.run()).as(merge.err()).isZero();
        JsonNode whole = JsonMapper.builder().build().readTree(merge.out());
        assertThat(whole.at("/counts/pass").asInt())
                .isEqualTo(whole.at("/lines").asInt())
                .isGreaterThan(5);
    }

    @Test
    void whatCannotStartIs3() throws Exception {
        LosstckProcess run = losstck("run", "-cp", LosstckProcess.toy(folder, Toys.Unavailable.class), "--case", FEW);
        assertThat(run.run()).isEqualTo(3);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "[losstck 3] the adapter 'toy-unavailable' cannot start: the toy has no batteries: add some");
        LosstckProcess gpu = losstck("run", "--device=cuda");
        assertThat(gpu.run()).isEqualTo(3);
        assertThat(gpu.err()).contains("use --device=cpu");
    }

    @Test
    void aRunThatIsLostIs4AndShowsWhatThereIs() throws Exception {
        LosstckProcess run = losstck("run", "-cp", LosstckProcess.toy(folder, Toys.Lost.class), "--case", FEW);
        assertThat(run.run()).isEqualTo(4);
        assertThat(run.err())
                .startsWith("[losstck 4] the run ended in torch/l1_loss/mean/f64/")
                .contains("the toy fell down", "With --isolate=true this costs one case", "has no footer")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("target/losstck/index.html")).isNotEmptyFile();
        assertThat(RecordReader.read(folder.resolve("target/losstck/record.jsonl"))
                        .isComplete())
                .isFalse();
    }

    @Test
    void anotherVersionJudges() throws Exception {
        LosstckProcess run = losstck("run", "--case", FEW, "--pytorch=1.4", "--json");
        assertThat(run.run()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"pytorch\":\"1.4\"");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileInPlaceOfTheFolderIs2() throws Exception {
        // Root may write anywhere, so that a folder without permissions would show nothing: a file is no folder for
        // anybody.
        Files.writeString(folder.resolve("file"), "");
        LosstckProcess run = losstck("run", "--case", FEW, "--output", "file/out");
        assertThat(run.run()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("[losstck 2] cannot write the run record ")
                .contains("file/out");
        assertThat(losstck("run", "--case", FEW, "--output", "/proc/losstck").run())
                .isEqualTo(2);
    }
}
