package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.LossTckException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is read as it was written, plain or packed, whole or cut, by the versions before and after. */
class RecordReaderTest {

    private static final CaseResult[] BOTH = {SampleRecord.wrong(Status.FAIL, "value"), SampleRecord.right()};

    @TempDir
    private Path folder;

    private Path plain() {
        return SampleRecord.written(folder.resolve("record.jsonl"), BOTH);
    }

    private Path packed() {
        return SampleRecord.written(folder.resolve("record.jsonl.gz"), BOTH);
    }

    private Path changed(String place, String change) throws IOException {
        String text = Files.readString(plain());
        assertThat(text).contains(place);
        return Files.writeString(folder.resolve("changed.jsonl"), text.replace(place, change));
    }

    private static void refuses(Path file, String message) {
        assertThatThrownBy(() -> RecordReader.read(file))
                .isInstanceOf(LossTckException.class)
                .hasMessageStartingWith("[losstck 2] " + file)
                .hasMessageContaining(message);
    }

    @Test
    void readsPackedAsPlain() throws IOException {
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed()))) {
            assertThat(unpacked).hasBinaryContent(Files.readAllBytes(plain()));
        }
        assertThat(RecordReader.readComplete(packed()))
                .hasToString(RecordReader.readComplete(plain()).toString());
    }

    @Test
    void readsAPackedRecordUpToWhereItsRunDied() throws IOException {
        Path cut = folder.resolve("cut.jsonl.gz");
        try (RecordWriter writer = RecordWriter.open(cut, SampleRecord.header())) {
            writer.append(BOTH[0]);
            writer.append(BOTH[1]);
            // Read while it is open: what a killed process leaves.
            assertThat(RecordReader.read(cut).results()).hasSize(2);
            assertThat(RecordReader.read(cut).isComplete()).isFalse();
        }
        byte[] whole = Files.readAllBytes(packed());
        Files.write(cut, Arrays.copyOf(whole, whole.length - 40));
        assertThat(RecordReader.read(cut).isComplete()).isFalse();
        assertThatThrownBy(() -> RecordReader.readComplete(cut)).hasMessageStartingWith("[losstck 4] " + cut);
    }

    @Test
    void leavesOutTheLineThatWasBeingWritten() throws IOException {
        String text = Files.readString(plain());
        int footer = text.lastIndexOf("{\"type\":\"footer\"");
        Path cut = Files.writeString(folder.resolve("cut.jsonl"), text.substring(0, footer - 30));
        assertThat(RecordReader.read(cut).results()).hasSize(1);
        Path ended = Files.writeString(folder.resolve("ended.jsonl"), text.substring(0, footer - 30) + "\n");
        assertThat(RecordReader.read(ended).results()).hasSize(1);
    }

    @Test
    void readsWhatEarlierAndLaterMinorVersionsWrite() throws IOException {
        String figures = ",\"figures\":{\"startSeconds\":1.25,\"calls\":2,\"callSeconds\":0.5,\"peakMemoryMib\":300}";
        assertThat(RecordReader.read(changed(figures, ""))
                        .footer()
                        .orElseThrow()
                        .figures())
                .isNull();
        assertThat(RecordReader.read(changed("\"suite\":", "\"new\":{\"a\":[1]},\"suite\":"))
                        .results())
                .hasSize(2);
        assertThat(RecordReader.read(changed("\"gates\":true", "\"gates\":true,\"new\":1"))
                        .results())
                .hasSize(2);
    }

    @Test
    void refusesWhatContradictsItself() throws IOException {
        refuses(changed("losstck-record-v1", "losstck-record-v2"), "line 1 has schema losstck-record-v2; this version");
        refuses(changed("torch/b", "torch/a\",\"route\":\"builtin:a"), "line 3 repeats torch/a [builtin:a]");
        refuses(changed("\"lines\":2", "\"lines\":3"), "line 4 counts 3 lines, but there are 2");
        refuses(changed("\"gates\":true", "\"gates\":true,\"gates\":false"), "line 2 is not a line of a run record");
        List<String> lines = Files.readAllLines(plain());
        refuses(file(lines.get(1)), "line 1 is not a header");
        refuses(file(lines.get(0), lines.get(0)), "line 2 is a second header");
        refuses(file(lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(1)), "line 5 comes after");
        refuses(file("{"), "line 1 is not a line of a run record");
        refuses(file(), "is empty, not a run record");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("lines.jsonl"), List.of(lines));
    }
}
