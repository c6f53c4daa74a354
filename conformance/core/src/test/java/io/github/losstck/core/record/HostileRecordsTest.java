package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.Refusals;
import io.github.losstck.core.merge.ShardMerge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run records, plain and packed, broken in thousands of ways. */
@Tag("hostile")
class HostileRecordsTest {

    @TempDir
    private Path folder;

    private byte[] sample() throws IOException {
        return Files.readAllBytes(SampleRecord.written(
                folder.resolve("sample.jsonl"), SampleRecord.wrong(Status.FAIL, "value"), SampleRecord.right()));
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** A new file: to write into one that is there makes some file systems wait for the disk. */
    private static void replace(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, content);
    }

    /** What was read can be written, and read again. */
    private void use(Path file) throws IOException {
        RunRecord record = RecordReader.read(file);
        if (record.isComplete()) {
            Path copy = folder.resolve("copy.jsonl");
            Files.deleteIfExists(copy);
            RecordWriter.write(copy, record);
            RecordReader.readComplete(copy);
        }
    }

    @ParameterizedTest
    @CsvSource({"broken.jsonl, false", "broken.jsonl.gz, true"})
    void records(String name, boolean packed) throws InterruptedException, IOException {
        Path file = folder.resolve(name);
        assertThat(Refusals.of(file.toString(), List.of(sample()), input -> {
                            replace(file, packed ? packed(input) : input);
                            use(file);
                        })
                        .crashes())
                .isEmpty();
    }

    @Test
    void packedOnesWhoseBytesAreBroken() throws InterruptedException, IOException {
        Path file = folder.resolve("broken.jsonl.gz");
        assertThat(Refusals.of(Refusals::isRefusal, List.of(packed(sample())), input -> {
                            replace(file, input);
                            use(file);
                        })
                        .crashes())
                .isEmpty();
    }

    @Test
    void shards() throws InterruptedException, IOException {
        Path file = folder.resolve("shard.jsonl");
        Path other = folder.resolve("other.jsonl");
        String sample = new String(sample(), StandardCharsets.UTF_8);
        byte[] first = sample.replace("\"index\":2,\"count\":8,\"cases\":2", "\"index\":1,\"count\":2,\"cases\":4")
                .getBytes(StandardCharsets.UTF_8);
        Files.writeString(
                other,
                sample.replace("\"index\":2,\"count\":8,\"cases\":2", "\"index\":2,\"count\":2,\"cases\":4")
                        .replace("\"case\":\"", "\"case\":\"other/"));
        assertThat(Refusals.of(Refusals::isRefusal, List.of(first), input -> {
                            replace(file, input);
                            ShardMerge.of(List.of(file, other));
                        })
                        .crashes())
                .isEmpty();
    }
}
