package io.github.losstck.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why bfloat16 is Unsupported here: asking for it ends the JVM, which no catch survives. */
class BFloat16Test {

    @ParameterizedTest
    @ValueSource(strings = {"toType", "zeros"})
    void endsTheJvm(String way, @TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-CreateCoredumpOnCrash",
                        "-DOPT_OUT_TRACKING=true",
                        "-Dai.djl.offline=" + System.getProperty("ai.djl.offline"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BFloat16Crash.class.getName(),
                        way))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(folder.resolve("output"), StandardCharsets.UTF_8);
        assertThat(output).contains("started").doesNotContain("survived");
        assertThat(process.exitValue()).as(output).isEqualTo(134);
    }
}
