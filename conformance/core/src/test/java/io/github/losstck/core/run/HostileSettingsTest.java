package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.Refusals;
import io.github.losstck.core.fixture.CaseFilter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settings, as lines of {@code name=value}, broken in thousands of ways. */
@Tag("hostile")
class HostileSettingsTest {

    private static final List<String> LINES = List.of(
            "losstck.case=torch/l1_loss/*,torch/mse_loss/mean/f64/a\nlosstck.device=cuda:1\nlosstck.threads=4",
            "losstck.pytorch=2.7\nlosstck.keras=3.10\nlosstck.strict=pytorch, quirk\nlosstck.routes=builtin",
            "losstck.command=python \"my adapter.py\" --x 'a b'\nlosstck.timeout=60\nlosstck.shard=3/8",
            "losstck.mode=write\nlosstck.accept=torch/*\nlosstck.deviations=a/known.json\nlosstck.output=target/x",
            "losstck.fixtures=../mine\nlosstck.gzip=true\nlosstck.isolate=true\nlosstck.adapter=djl");

    private static void use(byte[] input) {
        Map<String, String> settings = new LinkedHashMap<>();
        new String(input, StandardCharsets.UTF_8).lines().forEach(line -> {
            int equals = line.indexOf('=');
            settings.put(equals < 0 ? line : line.substring(0, equals), equals < 0 ? "" : line.substring(equals + 1));
        });
        Settings read = SettingsReader.read(
                name -> Optional.ofNullable(settings.get(name)),
                settings.keySet(),
                Path.of("").toAbsolutePath());
        read.adapterConfig();
        CaseFilter.parse(read.accept().orElse("")).matches("torch/l1_loss/mean/f64/a");
        read.filter().matches("torch/l1_loss/mean/f64/a");
    }

    @Test
    void settings() throws InterruptedException {
        List<byte[]> lines = LINES.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        assertThat(Refusals.of(Refusals::isRefusal, lines, HostileSettingsTest::use)
                        .crashes())
                .isEmpty();
    }
}
