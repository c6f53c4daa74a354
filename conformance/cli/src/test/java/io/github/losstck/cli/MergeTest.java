package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RecordWriter;
import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.ShardMark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command on the shards of a kept record. */
class MergeTest {

    private static final RunRecord WHOLE = RecordReader.read(Path.of("src/test/resources/toy.jsonl"));
    private static final int COUNT = 3;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Losstck.command();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @BeforeEach
    void split() {
        for (int index = 1; index <= COUNT; index++) {
            RecordWriter.write(folder.resolve("shards/" + index + "/record.jsonl"), shard(index));
        }
    }

    private static RunRecord shard(int index) {
        List<String> cases =
                WHOLE.results().stream().map(CaseResult::caseId).distinct().toList();
        List<CaseResult> lines = WHOLE.results().stream()
                .filter(line -> cases.indexOf(line.caseId()) % COUNT == index - 1)
                .toList();
        RunHeader header = WHOLE.header();
        Map<String, String> selection = new HashMap<>(header.selection());
        selection.put("shard", index + "/" + COUNT);
        RunFooter footer = WHOLE.footer().orElseThrow();
        GateVerdict gate = new GateVerdict(
                lines.stream().noneMatch(CaseResult::gates),
                footer.gate().problems().stream()
                        .filter(problem ->
                                lines.stream().anyMatch(line -> problem.caseId().equals(line.caseId())))
                        .toList());
        return new RunRecord(
                new RunHeader(
                        header.schema(),
                        header.suite(),
                        header.startedAt(),
                        header.adapter(),
                        header.environment(),
                        header.corpus(),
                        header.targets(),
                        selection,
                        new ShardMark(index, COUNT, cases.size(), "")),
                lines,
                Optional.of(new RunFooter(footer.finishedAt(), lines.size(), footer.counts(), gate, footer.figures())));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void writesTheWholeRunAndEndsAsItsGate() throws IOException {
        int status = run("merge", file("shards"), "-o", file("whole"));
        RunRecord merged = RecordReader.readComplete(folder.resolve("whole/record.jsonl"));
        assertThat(merged.results()).isEqualTo(WHOLE.results());
        GateVerdict gate = merged.footer().orElseThrow().gate();
        assertThat(gate).isEqualTo(WHOLE.footer().orElseThrow().gate());
        assertThat(status).as(err.toString()).isEqualTo(gate.passed() ? 0 : 1);
        assertThat(folder.resolve("whole/index.html")).content().startsWith("<!doctype html>");
        assertThat(folder.resolve("whole/summary.md")).isNotEmptyFile();
        assertThat(folder.resolve("whole/badge.svg")).content().startsWith("<svg ");
        assertThat(out.toString())
                .contains("Loss TCK: ", "merged of 3", "selection      case torch/l1_loss/mean/f32/*\n");
    }

    @Test
    void aRedGateHasStatusOne() throws IOException {
        Path shard = folder.resolve("shards/2/record.jsonl");
        String text = Files.readString(shard);
        Files.writeString(shard, text.replace("\"gate\":{\"passed\":true,\"problems\":[]}", """
                        "gate":{"passed":false,"problems":[{"kind":"unknown-id","message":"x matches no case"}]}"""));
        assertThat(run("merge", file("shards"), "-o", file("whole"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("[losstck 1] the gate failed: 1 problem, each in ");
        assertThat(out.toString()).contains("x matches no case");
    }

    @Test
    void aMissingShardHasStatusFourAndWritesNothing() {
        assertThat(run("merge", file("shards/1"), file("shards/3"), "-o", file("whole")))
                .isEqualTo(4);
        assertThat(err.toString()).startsWith("[losstck 4] shard 2/3 is missing.");
        assertThat(folder.resolve("whole")).doesNotExist();
    }

    @Test
    void aDoubledShardHasStatusTwo() throws IOException {
        Files.copy(folder.resolve("shards/1/record.jsonl"), folder.resolve("shards/again.jsonl"));
        assertThat(run("merge", file("shards"), "-o", file("whole"))).isEqualTo(2);
        assertThat(err.toString()).startsWith("[losstck 2] shard 1/3 is there twice, in ");
    }

    @Test
    void whatWasMergedIsNoShard() {
        run("merge", file("shards"), "-o", file("shards/whole"));
        assertThat(run("merge", file("shards"), "-o", file("shards/whole"))).isEqualTo(2);
        assertThat(err.toString()).contains("is not a shard: it is the record of a whole run, or was merged before.");
    }

    @Test
    void anOutputIsNeeded() {
        assertThat(run("merge", file("shards"))).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required option: '--output=DIR'");
    }
}
