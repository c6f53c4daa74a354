package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.losstck.core.merge.ShardMerge;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunFooter;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.record.RunHeader;
import io.github.losstck.core.record.RunRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shards of a run, merged, are the run: lines, counts and verdict. */
class ShardsTest {

    private static final String NAN = "torch/l1_loss/none/f64/nan";
    private static final String LISTED = """
            {"cases": ["torch/l1_loss/mean/*"], "route": "builtin:l1", "kind": "value+gradient",
             "worstUlp": 3400000000000000, "reason": "Toy sums.", "link": "https://toy.example/issues/1"}""";
    private static final String STALE = LISTED.replace("mean/*", "*");
    private static final String GONE = LISTED.replace("mean/*", "none/*").replace("builtin:l1", "builtin:gone");

    @TempDir
    Path folder;

    private int runs;

    private RunRecord whole(String adapter, String... list) {
        return run(adapter, suite -> {}, list).record();
    }

    private SuiteRun run(String adapter, Consumer<SuiteRun> more, String... list) {
        SuiteRun run = new SuiteRun(folder.resolve("run" + runs++), adapter).listing(list);
        more.accept(run);
        return run.execute();
    }

    private List<Path> shards(int count, String adapter, String... list) {
        List<Path> records = new ArrayList<>();
        for (int index = 1; index <= count; index++) {
            records.add(shard(index + "/" + count, adapter, list).file("record.jsonl"));
        }
        return records;
    }

    private SuiteRun shard(String shard, String adapter, String... list) {
        return run(adapter, suite -> suite.with("shard", shard), list);
    }

    private static void assertSame(RunRecord merged, RunRecord whole) {
        assertThat(lines(merged)).isEqualTo(lines(whole));
        RunFooter end = merged.footer().orElseThrow();
        RunFooter wanted = whole.footer().orElseThrow();
        assertThat(end.counts()).isEqualTo(wanted.counts());
        assertThat(end.gate()).isEqualTo(wanted.gate());
        assertThat(end.figures().calls()).isEqualTo(wanted.figures().calls());
        assertThat(merged.header().selection()).isEqualTo(whole.header().selection());
        assertThat(merged.header().shard()).isNull();
    }

    /** Everything but the time of a call. */
    private static List<CaseResult> lines(RunRecord record) {
        return record.results().stream()
                .map(line -> new CaseResult(
                        line.caseId(),
                        line.function(),
                        line.family(),
                        line.route(),
                        line.code(),
                        line.level(),
                        line.flags(),
                        line.dtype(),
                        line.status(),
                        line.gates(),
                        line.agreement(),
                        line.kind(),
                        line.reason(),
                        line.deviation(),
                        line.drift(),
                        line.detail(),
                        0))
                .toList();
    }

    @Test
    void aGreenRunWithAKnownDeviation() {
        RunRecord whole = whole("sum-instead-of-mean", LISTED);
        assertThat(whole.footer().map(RunFooter::gate)).contains(new GateVerdict(true, List.of()));
        for (int count = 1; count <= 9; count++) {
            assertSame(ShardMerge.of(shards(count, "sum-instead-of-mean", LISTED)), whole);
        }
    }

    @Test
    void newFailuresStaleEntriesAndRoutesThatAreGoneInTheSameOrder() {
        RunRecord whole = whole("sum-instead-of-mean", STALE, GONE);
        assertThat(whole.footer().orElseThrow().gate().problems())
                .extracting(Problem::kind, Problem::caseId)
                .contains(tuple("stale", NAN))
                .hasSizeGreaterThan(2);
        assertSame(ShardMerge.of(shards(4, "sum-instead-of-mean", STALE, GONE)), whole);
        RunRecord red = whole("always-zero");
        assertThat(red.footer().orElseThrow().gate().problems()).hasSize(2);
        assertSame(ShardMerge.of(shards(3, "always-zero")), red);
    }

    @Test
    void anEntryAboutCasesOfAnotherShardIsNotStale() {
        int red = 0;
        for (int index = 1; index <= 6; index++) {
            SuiteRun shard = shard(index + "/6", "right", LISTED);
            red += shard.failures().isEmpty() ? 0 : 1;
        }
        assertThat(red).isEqualTo(1);
    }

    @Test
    void aShardWithoutCasesIsGreenAndSaysWhatItIs() {
        SuiteRun empty = shard("9/9", "right");
        assertThat(empty.failures()).isEmpty();
        assertThat(empty.record().results()).isEmpty();
        RunHeader header = empty.record().header();
        assertThat(header.selection()).containsEntry("shard", "9/9");
        assertThat(header.shard()).hasToString("9/9").extracting("cases").isEqualTo(6);
    }

    @Test
    void aRunThatJudgedNothingIsRedWhereItIsMergedAlone() {
        String all = "{\"cases\": [\"torch/*\"], \"kind\": \"unsupported\", \"reason\": \"Toy has no losses.\"}";
        List<Path> shards = shards(2, "offers-nothing", all);
        RunRecord whole = whole("offers-nothing", all);
        assertThat(shard("1/2", "offers-nothing", all).failures()).isEmpty();
        assertThat(whole.footer().orElseThrow().gate().problems())
                .extracting(Problem::kind)
                .containsExactly("nothing-judged");
        assertSame(ShardMerge.of(shards), whole);
    }

    @Test
    void theListIsNamedInEachShard() {
        List<Path> shards = shards(2, "right");
        SuiteRun other = shard("2/2", "right", LISTED);
        assertThatThrownBy(() -> ShardMerge.of(List.of(shards.get(0), other.file("record.jsonl"))))
                .hasMessageContaining("are not shards of one run: the list of known deviations is '");
    }
}
