package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out: it runs alone. */
class OneJarTest {

    private static final Path JAR = Path.of("target", "losstck.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    private String losstck(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        words.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(LosstckProcess.end(process)).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    @Test
    void hasTheAdapterTheCorpusAndTheReport() throws Exception {
        assertThat(losstck("list")).matches("native [0-9].*, plain Java: .*losstck\\.jar\\R");
        assertThat(losstck("run", "--case", "torch/l1_loss/mean/*")).contains("gate           PASSED");
        assertThat(folder.resolve("target/losstck/index.html")).content().startsWith("<!doctype html>");
        assertThat(losstck("run", "--isolate", "--case", "torch/l1_loss/mean/f64/*"))
                .contains("PASSED");
        assertThat(losstck("smoke")).contains("The adapter behaves");
        assertThat(losstck("report", "target/losstck")).contains("1 run");
    }

    @Test
    void isOneJarWithLicenceAndWithoutLeftovers() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isNull();
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("META-INF/LICENSE")
                    .noneMatch(
                            name -> name.endsWith("module-info.class") || name.matches("META-INF/.*\\.(SF|RSA|DSA)"));
        }
    }
}
