package io.github.losstck.nativeloss;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.merge.ShardMerge;
import io.github.losstck.core.record.RecordWriter;
import io.github.losstck.core.run.ConformanceRun;
import io.github.losstck.core.run.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The released corpus in eight shards, merged, is the record of the whole run, byte for byte but for times and marks. */
class ShardedRunTest {

    private static final int COUNT = 8;

    @TempDir
    Path folder;

    private Path run(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        Path output = folder.resolve(
                "run-" + settings.getOrDefault("losstck.shard", "whole").replace('/', '-'));
        all.put("losstck.adapter", "native");
        all.put("losstck.output", output.toString());
        ClassLoader classPath = getClass().getClassLoader();
        try (ConformanceRun run = ConformanceRun.open(
                SettingsReader.read(name -> Optional.ofNullable(all.get(name)), all.keySet(), folder),
                folder,
                classPath)) {
            run.plan().forEach(run::make);
            assertThat(run.finish().problems()).isEmpty();
            return ConformanceRun.recordFile(run.settings());
        }
    }

    private static List<String> lines(Path record) throws IOException {
        return Files.readAllLines(record).stream()
                .map(line -> line.replaceAll("\"millis\":[0-9.E-]+", "")
                        .replaceAll("\"(started|finished)At\":\"[^\"]+\"", "")
                        .replaceAll("\"figures\":\\{.*?}", "")
                        .replace(",\"shards\":\"merged of " + COUNT + "\"", ""))
                .toList();
    }

    @Test
    void eightShardsAreTheWholeRun() throws IOException {
        Path whole = run(Map.of());
        List<Path> shards = IntStream.rangeClosed(1, COUNT)
                .mapToObj(index -> run(Map.of("losstck.shard", index + "/" + COUNT)))
                .toList();
        Path merged = folder.resolve("merged/record.jsonl");
        RecordWriter.write(merged, ShardMerge.of(shards));
        assertThat(Files.readString(merged)).contains("\"shards\":\"merged of 8\"");
        assertThat(lines(merged)).hasSizeGreaterThan(7_000).isEqualTo(lines(whole));
    }
}
