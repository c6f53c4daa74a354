package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.record.RunFooter.GateVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record counts, and the mark of the call under way beside it. */
class RecordFiguresTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "2, 5, 2.5", "0.5, 10, 20"})
    void callsPerSecond(double seconds, int calls, double perSecond) {
        assertThat(new RunFooter.Figures(1, calls, seconds, 0).callsPerSecond()).isEqualTo(perSecond);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 10, 10", "1, 3, 10, 4", "2, 3, 10, 3", "3, 3, 10, 3", "3, 3, 2, 0", "8, 8, 8, 1"})
    void aShardHasEveryNthCase(int index, int count, int cases, int share) {
        ShardMark mark = new ShardMark(index, count, cases, "");
        assertThat(mark.share()).isEqualTo(share);
        assertThat(mark).hasToString(index + "/" + count);
    }

    @Test
    void aLineIsKnownByCaseAndRoute() {
        assertThat(SampleRecord.wrong(Status.FAIL, "value").key()).isEqualTo("torch/a [builtin:a]");
        assertThat(Status.EXPECTED_FAIL.id()).isEqualTo("expected-fail");
    }

    @Test
    void theCallUnderWayIsMarkedUntilTheRunIsFinished() throws IOException {
        Path file = folder.resolve("below/record.jsonl");
        Path mark = RecordWriter.inFlight(file);
        assertThat(mark).hasFileName("record.jsonl.in-flight");
        try (RecordWriter writer = RecordWriter.open(file, SampleRecord.header())) {
            assertThat(writer.results()).isZero();
            writer.mark("torch/a", "builtin:a");
            assertThat(mark).hasContent("torch/a [builtin:a]");
            writer.append(SampleRecord.right());
            writer.append(SampleRecord.wrong(Status.FAIL, "value"));
            assertThat(writer.results()).isEqualTo(2);
            assertThatThrownBy(() -> RecordReader.readComplete(file))
                    .hasMessageContaining("did not finish after 2 lines, in torch/a [builtin:a]. It can");
            writer.finish(SampleRecord.footer());
            assertThat(mark).doesNotExist();
        }
        assertThat(RecordReader.readComplete(file).results()).hasSize(2);
        RecordWriter.write(folder.resolve("copy.jsonl"), RecordReader.read(file));
        assertThat(folder.resolve("copy.jsonl")).hasSameTextualContentAs(file);
    }

    /** Java's own digits of 2^-44 are one more before release 19, and a record would differ by who wrote it. */
    @Test
    void aNumberIsWrittenWithItsShortestDigitsOnEveryJdk() {
        RunFooter footer = new RunFooter(
                "", 0, Map.of(), new GateVerdict(true, List.of()), new RunFooter.Figures(0x1p-44, 0, 0, 0));
        assertThat(new RecordJson().write(footer)).contains("5.684341886080802E-14,");
    }

    @Test
    void aRunThatDiedBeforeItsFirstCallHasNoMark() throws IOException {
        Path file = folder.resolve("record.jsonl");
        RecordWriter.open(file, SampleRecord.header()).close();
        assertThat(Files.exists(RecordWriter.inFlight(file))).isFalse();
        assertThatThrownBy(() -> RecordReader.readComplete(file))
                .hasMessageContaining("did not finish after 0 lines. It can");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RecordReader.read(folder.resolve("none.jsonl")))
                .hasMessageContaining("cannot read the run record");
    }
}
