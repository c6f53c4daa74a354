package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactTableTest {

    @TempDir
    private Path folder;

    private List<RunRecord> three() {
        RunRecord record = TextSummaryTest.mixed().in(folder);
        return List.of(
                Releases.of(record, "0.1", "2026-01-01T00:00:00Z", "A"),
                Releases.of(record, "0.2", "2026-01-01T00:00:00Z", "B"),
                Releases.of(record, "0.3", "2026-01-01T00:00:00Z", "B"));
    }

    private FactTable table() {
        List<RunView> runs = new ArrayList<>();
        three().forEach(record -> runs.add(RunView.of(runs.size(), record)));
        return FactTable.of(runs);
    }

    @Test
    void putsWhatDiffersApartFromWhatIsTheSame() {
        assertThat(table().differing().stream().map(FactTable.Row::name)).containsExactly("library", "cpu");
        assertThat(table().same()).containsEntry("device", "cpu").doesNotContainKey("cpu");
        assertThat(table().summary()).startsWith("2 facts differ between the 3 runs, ");
    }

    @Test
    void marksAValueThatTheRunBeforeDoesNotHave() {
        FactTable.Row cpu = table().differing().get(1);

        assertThat(cpu.cells())
                .containsExactly(
                        new FactTable.Cell("A", false), new FactTable.Cell("B", true), new FactTable.Cell("B", false));
    }

    @Test
    void standsInThePageOfSeveralRunsWithASignAndWords() throws IOException {
        Path file = folder.resolve("index.html");
        HtmlReport.write(three(), file);
        assertThat(Files.readString(file))
                .contains("Environments side by side")
                .contains("<span class=\"mark\" aria-hidden=\"true\">≠</span>")
                .contains("differs from the run before it: ");

        HtmlReport.write(three().subList(0, 1), file);
        assertThat(Files.readString(file)).doesNotContain("Environments side by side");
    }
}
