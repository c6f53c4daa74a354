package io.github.losstck.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.Refusals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small packed files that unpack to more than a heap of 256 MB holds. */
@Tag("hostile")
class LargeRecordTest {

    private static final int MANY = 2_000_000;

    @TempDir
    private Path folder;

    /** A packed record: a header, then as many texts as asked. */
    private Path packed(String first, IntFunction<String> more, int count) throws IOException {
        Path file = folder.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write((new RecordJson().write(SampleRecord.header()) + "\n" + first).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                out.write(more.apply(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Files.size(file)).isLessThan(30L << 20);
        return file;
    }

    private static void refuses(Path file, String message) {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(256L << 20);
        assertThatThrownBy(() -> RecordReader.read(file))
                .matches(Refusals::isRefusal)
                .hasMessageContaining(file + ", line ")
                .hasMessageContaining(message);
    }

    @Test
    void aLineWithoutEnd() throws IOException {
        String megabyte = " ".repeat(1 << 20);
        refuses(packed("", i -> megabyte, 4_096), "line 2 is longer than 8 MiB");
    }

    @Test
    void linesWithoutEnd() throws IOException {
        refuses(
                packed(
                        "",
                        i -> "{\"type\":\"result\",\"case\":\"" + i + "\",\"function\":\"f\",\"status\":\"pass\","
                                + "\"gates\":false,\"millis\":0}\n",
                        MANY),
                "start Java with a larger heap");
    }

    @Test
    void smallValuesWithoutEnd() throws IOException {
        String start = "{\"type\":\"result\",\"case\":\"a\",\"function\":\"f\",\"status\":\"fail\",\"gates\":true,"
                + "\"millis\":0,\"detail\":{\"message\":\"\",\"elements\":[{}";
        refuses(packed(start, i -> ",{}", MANY), "start Java with a larger heap");
    }

    @Test
    void theLongestRecordOfARunIsRead() throws IOException {
        String code = "x".repeat(2_500);
        Path file = packed(
                "",
                i -> "{\"type\":\"result\",\"case\":\"" + i + "\",\"function\":\"f\",\"status\":\"pass\","
                        + "\"gates\":false,\"millis\":0,\"code\":\"" + code + "\"}\n",
                10_000);
        assertThat(RecordReader.read(file).results()).hasSize(10_000);
    }
}
