package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    private Path folder;

    private RunRecord djl(String version, String started, String cpu) {
        return Releases.of(run("DJL"), version, started, cpu);
    }

    private RunRecord run(String library) {
        return new SampleRun()
                .library(library)
                .add(SampleLines.pass("torch/mse_loss/a", "bit-exact", 0))
                .in(folder);
    }

    private static List<History> histories(RunRecord... records) {
        List<RunView> runs = new ArrayList<>();
        History.sorted(List.of(records)).forEach(record -> runs.add(RunView.of(runs.size(), record)));
        return History.of(runs);
    }

    @Test
    void standsByVersionAndAmongEqualVersionsByStart() {
        History history = histories(
                        djl("0.10.0", "2026-01-01T00:00:00Z", "A"),
                        djl("0.9.0", "2026-01-03T00:00:00Z", "A"),
                        djl("0.9.0", "2026-01-02T00:00:00Z", "A"))
                .get(0);

        assertThat(history.steps().stream().map(History.Step::label))
                .containsExactly(
                        "0.9.0, 2026-01-02T00:00:00Z", "0.9.0, 2026-01-03T00:00:00Z", "0.10.0, 2026-01-01T00:00:00Z");
    }

    @Test
    void saysAtEachStepWhatChangedAndNothingOfTime() {
        History history = histories(
                        djl("0.1", "2026-01-01T00:00:00Z", "A"),
                        djl("0.2", "2026-01-02T00:00:00Z", "A"),
                        djl("0.3", "2026-01-03T00:00:00Z", "B"))
                .get(0);

        assertThat(history.steps().get(0).changes()).isEmpty();
        assertThat(history.steps().get(1).changes()).containsExactly(new FactChange("library", "DJL 0.1", "DJL 0.2"));
        assertThat(history.steps().get(2).changes())
                .containsExactly(new FactChange("library", "DJL 0.2", "DJL 0.3"), new FactChange("cpu", "A", "B"));
    }

    @Test
    void tellsRunsOfOneVersionApartByTheEngine() {
        History history = histories(
                        Releases.of(run("DJL"), "0.1", "libtorch 2.10", "2026-01-01T00:00:00Z", "A"),
                        Releases.of(run("DJL"), "0.1", "libtorch 2.9", "2026-01-01T00:00:00Z", "A"))
                .get(0);

        assertThat(history.steps().stream().map(History.Step::label))
                .containsExactly("0.1, libtorch 2.9", "0.1, libtorch 2.10");
    }

    @Test
    void nothingTellsTwoCopiesOfARecordApartButTheirPlace() {
        RunRecord record = djl("0.1", "2026-01-01T00:00:00Z", "A");

        assertThat(histories(record, record).get(0).steps().stream().map(History.Step::label))
                .containsExactly("0.1, record 1", "0.1, record 2");
    }

    @Test
    void eachAdapterHasItsOwnAndStandsWhereItsFirstRunStood() {
        List<History> histories = histories(
                djl("0.2", "2026-01-01T00:00:00Z", "A"), run("Other"), djl("0.1", "2026-01-01T00:00:00Z", "A"));

        assertThat(histories.stream().map(History::library)).containsExactly("DJL", "Other");
        assertThat(histories.get(0).steps().stream().map(History.Step::run)).containsExactly(0, 1);
        assertThat(histories.get(1).steps().stream().map(History.Step::run)).containsExactly(2);
    }
}
