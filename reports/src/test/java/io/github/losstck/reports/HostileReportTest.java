package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.LossTckException;
import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.hostile.HostileInputs;
import io.github.losstck.hostile.Siege;
import io.github.losstck.hostile.Siege.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever record is read can be reported: as a page, as texts, as a badge, beside another run. */
@Tag("hostile")
class HostileReportTest {

    private static final String INPUTS = System.getProperty("hostile.inputs", "1000");

    @TempDir
    private Path folder;

    private void report(byte[] input, RunRecord whole) throws IOException {
        Path file = folder.resolve("broken.jsonl");
        Files.deleteIfExists(file);
        Files.write(file, input);
        RunRecord record = RecordReader.read(file);
        Path page = folder.resolve("index.html");
        Files.deleteIfExists(page);
        HtmlReport.write(List.of(record, whole), page);
        TextSummary.of(record, page);
        MarkdownSummary.of(record);
        Badge.of(record);
        Cookbook.of(List.of(record));
        ComparisonText.of(Comparison.of(whole, record));
    }

    @Test
    void whateverIsReadCanBeReported() throws InterruptedException, IOException {
        if (Runtime.getRuntime().maxMemory() > 256L << 20) {
            throw new IllegalStateException("hostile input is read in a heap of 256 MB: give this test -Xmx256m");
        }
        RunRecord whole = new SampleRun()
                .add(SampleLines.failure("torch/a", "sum for mean"))
                .add(SampleLines.deviation("torch/b"))
                .add(SampleLines.unsupported("torch/c", SampleLines.MSE, "squared", "there is none"))
                .add(SampleLines.broken("torch/d"))
                .add(SampleLines.pass("torch/e", "framework", 0.5))
                .in(folder);
        byte[] document = Files.readAllBytes(folder.resolve("record.jsonl"));
        Siege siege = new Siege(
                input -> report(input, whole),
                thrown -> thrown instanceof LossTckException refusal
                        && refusal.status() == LossTckException.Status.BAD_INPUT);
        Tally tally = siege.of(new HostileInputs(1, List.of(document)), Long.parseLong(INPUTS));
        System.out.println("hostile input: " + tally);
        assertThat(tally.crashes()).isEmpty();
    }
}
