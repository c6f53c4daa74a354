package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.reports.ComparedRuns.Scope;
import io.github.losstck.reports.ComparedRuns.Two;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ComparedRunsTest {

    @TempDir
    private Path folder;

    /** Four releases of one library and one run of another, a line each. */
    private ComparedRuns of(long mostLines) {
        SampleRun sample = new SampleRun().add(SampleLines.pass("torch/mse_loss/a", "bit-exact", 0));
        RunRecord record = sample.in(folder);
        List<RunRecord> records = new ArrayList<>();
        for (int version = 0; version < 4; version++) {
            records.add(Releases.of(record, "0." + version, "2026-01-01T00:00:00Z", "A"));
        }
        records.add(sample.library("Other").in(folder));
        List<RunView> runs = new ArrayList<>();
        records.forEach(each -> runs.add(RunView.of(runs.size(), each)));
        return ComparedRuns.of(runs, History.of(runs), mostLines);
    }

    @Test
    void areAnyTwoAsLongAsThatIsQuick() {
        assertThat(of(10).scope()).isEqualTo(Scope.ALL);
        assertThat(of(10).twos()).hasSize(10);
    }

    @Test
    void areThoseOfOneAdapterWhereAllWouldBeTooMany() {
        assertThat(of(9).scope()).isEqualTo(Scope.ADAPTER);
        assertThat(of(9).twos()).hasSize(6).doesNotContain(new Two(0, 4));
    }

    @Test
    void areAtLeastTheStepsAndEachWithTheLast() {
        assertThat(of(5).scope()).isEqualTo(Scope.STEPS);
        assertThat(of(0).twos())
                .containsExactly(new Two(0, 1), new Two(1, 2), new Two(2, 3), new Two(0, 3), new Two(1, 3));
    }

    @Test
    void theOtherDirectionIsTheComparisonOfTheOtherDirection() {
        RunRecord before = ComparisonSamples.before(folder);
        RunRecord after = ComparisonSamples.after(folder);
        Comparison exchanged = Comparison.of(before, after).exchanged();
        Comparison expected = Comparison.of(after, before);

        assertThat(exchanged.headline()).isEqualTo(expected.headline());
        assertThat(CountOfPairs.rows(exchanged)).isEqualTo(CountOfPairs.rows(expected));
        assertThat(cases(exchanged)).isEqualTo(cases(expected));
    }

    @Test
    void thePageHasEveryComparisonBothWays() throws IOException {
        RunRecord before = ComparisonSamples.before(folder);
        RunRecord after = ComparisonSamples.after(folder);
        Path file = folder.resolve("index.html");
        HtmlReport.write(List.of(before, after), file);

        List<JsonNode> pieces = PageData.comparisons(Files.readString(file));

        assertThat(pieces).hasSize(1);
        JsonNode ways = pieces.get(0).get("ways");
        assertThat(ways.get(0).get("headline").asString())
                .isEqualTo(Comparison.of(before, after).headline());
        assertThat(ways.get(1).get("headline").asString())
                .isEqualTo(Comparison.of(after, before).headline());
        JsonNode drifted = movement(pieces.get(0), "drifted");
        assertThat(drifted.get("title").asString()).isEqualTo("2 drifted while passing");
        // From 1 to 25.1 ULP, from 4.7 % to 24 % of the budget.
        assertThat(drifted.get("ulps").toString()).isEqualTo("[[0,1],[8,25.1]]");
        assertThat(drifted.get("shares").toString()).isEqualTo("[[0,0.047],[0.9,0.24]]");
        assertThat(sum(ways.get(0).get("chart").get("spans"), "count"))
                .isEqualTo(ways.get(0).get("chart").get("compared").asInt());
    }

    private static JsonNode movement(JsonNode piece, String id) {
        return piece.get("movements")
                .valueStream()
                .filter(movement -> movement.get("way").asInt() == 0
                        && movement.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int sum(JsonNode rows, String name) {
        return rows.valueStream().mapToInt(row -> row.get(name).asInt()).sum();
    }

    private static Map<Movement, List<String>> cases(Comparison comparison) {
        return comparison.changes().stream()
                .collect(Collectors.groupingBy(
                        Change::movement,
                        Collectors.mapping(
                                change -> change.pair().id() + change.shift().magnitude(), Collectors.toList())));
    }
}
