package io.github.losstck.core.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.LossTckException.Status;
import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.ShardMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put together, and everything that is refused: gaps, doubles, strangers. */
class ShardMergeTest {

    @TempDir
    Path folder;

    /** Shard {@code index} of three, of a run of five cases of which the second has two routes. */
    private Path shard(int index) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("""
                {"type":"header","schema":"losstck-record-v1","suite":"0.1.0","startedAt":"2026-11-24T10:00:0%dZ",\
                "adapter":{"id":"toy","library":"Toy","version":"1","nativeVersion":"","device":"cpu","homepage":"h",\
                "mirrors":{"pytorch":""},"details":{"vectors":"AVX512"}},"environment":{"jvm":"17","cpu":"EPYC"},\
                "corpus":{"version":"1","sha256":"%s","sealed":true,"cases":5},"targets":{"pytorch":"2.15"},\
                "selection":{"case":"t/*","shard":"%d/3"},\
                "shard":{"index":%d,"count":3,"cases":5,"deviations":""}}""".formatted(9 - index, "0".repeat(64), index, index));
        for (int number = index; number <= 5; number += 3) {
            lines.add(line(number, "builtin:a"));
            if (number == 2) {
                lines.add(line(number, "recipe"));
            }
        }
        lines.add("""
                {"type":"footer","finishedAt":"2026-11-24T10:00:1%dZ","lines":%d,"counts":{"pass":%d},\
                "gate":{"passed":true,"problems":[]},\
                "figures":{"startSeconds":%d,"calls":%d,"callSeconds":0.1,"peakMemoryMib":10}}""".formatted(index, lines.size() - 1, lines.size() - 1, index, lines.size() - 1));
        return Files.write(folder.resolve(index + ".jsonl"), lines);
    }

    private static String line(int number, String route) {
        return "{\"type\":\"result\",\"case\":\"t/%d\",\"function\":\"f\",\"route\":\"%s\",\"status\":\"pass\",\"gates\":false,\"millis\":1}"
                .formatted(number, route);
    }

    private Path changed(int index, String place, String change) throws IOException {
        Path shard = shard(index);
        String text = Files.readString(shard);
        assertThat(text).contains(place);
        return Files.writeString(folder.resolve("changed.jsonl"), text.replace(place, change));
    }

    private static LossTckException refusal(Path... files) {
        return catchThrowableOfType(LossTckException.class, () -> ShardMerge.of(List.of(files)));
    }

    @Test
    void linesComeInTheOrderOfTheWholeRunWhateverTheOrderOfTheFiles() throws IOException {
        RunRecord merged = ShardMerge.of(List.of(shard(3), shard(1), shard(2)));
        assertThat(merged.results())
                .extracting(CaseResult::key)
                .containsExactly(
                        "t/1 [builtin:a]",
                        "t/2 [builtin:a]",
                        "t/2 [recipe]",
                        "t/3 [builtin:a]",
                        "t/4 [builtin:a]",
                        "t/5 [builtin:a]");
        assertThat(merged.header().startedAt()).isEqualTo("2026-11-24T10:00:06Z");
        assertThat(merged.header().selection()).hasToString("{case=t/*}");
        assertThat(merged.header().environment()).hasToString("{jvm=17, cpu=EPYC, shards=merged of 3}");
        assertThat(merged.footer().orElseThrow().finishedAt()).isEqualTo("2026-11-24T10:00:13Z");
        assertThat(merged.footer().orElseThrow().figures())
                .hasToString("Figures[startSeconds=3.0, calls=6, callSeconds=0.3, peakMemoryMib=10]");
        assertThat(merged.footer().orElseThrow().counts())
                .containsEntry("pass", 6)
                .containsEntry("fail", 0);
    }

    @Test
    void factsOfSeveralHostsStandSideBySide() throws IOException {
        Path other = Files.move(changed(2, "EPYC", "Xeon"), folder.resolve("other.jsonl"));
        RunRecord merged = ShardMerge.of(List.of(shard(1), other, changed(3, "AVX512", "AVX2")));
        assertThat(merged.header().environment()).containsEntry("cpu", "EPYC (shards 1, 3); Xeon (shard 2)");
        assertThat(merged.header().adapter().details())
                .containsEntry("vectors", "AVX512 (shards 1, 2); AVX2 (shard 3)");
    }

    @Test
    void aMissingShard() throws IOException {
        LossTckException refusal = refusal(shard(1), shard(2));
        assertThat(refusal).hasMessage("[losstck 4] shard 3/3 is missing. Run what is missing, and name all records.");
        assertThat(refusal(shard(2))).hasMessageStartingWith("[losstck 4] shards 1/3, 3/3 are missing.");
    }

    @Test
    void aDoubledShard() throws IOException {
        LossTckException refusal = refusal(shard(1), shard(2), changed(2, "10:00:12", "10:00:42"), shard(3));
        assertThat(refusal.status()).isEqualTo(Status.BAD_INPUT);
        assertThat(refusal)
                .hasMessageStartingWith("[losstck 2] shard 2/3 is there twice, in ")
                .hasMessageEndingWith("changed.jsonl. Leave one of them out.");
    }

    @Test
    void anUnfinishedShard() throws IOException {
        Path shard = shard(2);
        List<String> lines = Files.readAllLines(shard);
        Files.write(shard, lines.subList(0, lines.size() - 1));
        assertThat(refusal(shard(1), shard, shard(3)))
                .hasMessageContaining("2.jsonl has no footer: the run did not finish after 3 lines")
                .extracting(LossTckException::status)
                .isEqualTo(Status.INCOMPLETE);
    }

    @Test
    void theRecordOfAWholeRun() throws IOException {
        Path whole = changed(1, ",\"shard\":{\"index\":1,\"count\":3,\"cases\":5,\"deviations\":\"\"}", "");
        assertThat(refusal(whole))
                .hasMessageStartingWith("[losstck 2] ")
                .hasMessageContaining(
                        "changed.jsonl is not a shard: it is the record of a whole run, or was merged before.");
    }

    @Test
    void aCaseInTwoShards() throws IOException {
        Path shard = changed(2, "t/5", "t/4");
        assertThat(refusal(shard(1), shard, shard(3)))
                .hasMessageStartingWith("[losstck 2] t/4 is in shard 1/3 (")
                .hasMessageContaining(" and in shard 2/3 (");
    }

    @Test
    void aShardWithoutOneOfItsCases() throws IOException {
        Path shard = changed(1, "t/4", "t/1");
        Files.writeString(shard, Files.readString(shard).replaceFirst("builtin:a", "builtin:b"));
        assertThat(refusal(shard, shard(2), shard(3)))
                .hasMessageContaining(") has 1 cases, and its share of 5 is 2. Run it anew.")
                .extracting(LossTckException::status)
                .isEqualTo(Status.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1.0            | 0.2.0            | the suite's version is 0.1.0 in the first and 0.2.0 in the second",
                "\"id\":\"toy\"     | \"id\":\"tot\"     | the adapter is toy in the first and tot",
                "\"version\":\"1\",\"nat | \"version\":\"2\",\"nat | the library is Toy 1 in the first and Toy 2",
                "\"device\":\"cpu\" | \"device\":\"gpu\" | the device is cpu in the first and gpu",
                "2.15             | 2.14             | the target is {pytorch=2.15} in the first and {pytorch=2.14}",
                "00000000000      | 00000000001      | the corpus is Corpus[version=1, sha256=0000",
                "t/*              | u/*              | the selection is {case=t/*} in the first and {case=u/*}",
                "\"count\":3        | \"count\":4        | the number of shards is 3 in the first and 4",
                "\"cases\":5,\"dev  | \"cases\":6,\"dev  | the number of cases of the whole run is 5 in the first and 6",
                "deviations\":\"    | deviations\":\"00  | the list of known deviations is '' in the first and '00'",
            })
    void aShardOfAnotherRun(String place, String change, String message) throws IOException {
        Path stranger = changed(2, place, change);
        LossTckException refusal = refusal(shard(1), stranger, shard(3));
        assertThat(refusal.status()).isEqualTo(Status.BAD_INPUT);
        assertThat(refusal).hasMessageContaining("changed.jsonl are not shards of one run: " + message);
    }

    @Test
    void sharesAddUpToTheWhole() {
        for (int count = 1; count < 12; count++) {
            for (int cases = 0; cases < 30; cases++) {
                int shards = count;
                int whole = cases;
                assertThat(Stream.iterate(1, index -> index + 1)
                                .limit(count)
                                .mapToInt(index -> new ShardMark(index, shards, whole, "").share())
                                .sum())
                        .isEqualTo(cases);
            }
        }
    }
}
