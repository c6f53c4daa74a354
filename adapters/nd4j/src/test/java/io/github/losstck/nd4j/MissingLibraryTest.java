package io.github.losstck.nd4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a library of this platform the adapter says so; in a JVM of its own, since what was loaded stays. */
class MissingLibraryTest {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @Test
    void theJarOfThePlatformIsMissing(@TempDir Path folder) throws Exception {
        String rest = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*nd4j-native-[^/\\\\]*-x86_64[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(rest).isNotEqualTo(CLASS_PATH);
        assertThat(open(folder, rest)).contains("could not load libnd4j for", "jnind4jcpu", "-Dnd4j.classifier");
    }

    @Test
    void thePlatformIsUnknown(@TempDir Path folder) throws Exception {
        assertThat(open(folder, CLASS_PATH, "-Dorg.bytedeco.javacpp.platform=linux-mips64"))
                .contains("could not load libnd4j for", "-Dnd4j.classifier");
    }

    @Test
    void theJarsAreOfTwoVersions(@TempDir Path folder) throws Exception {
        Path jar = Files.createDirectories(folder.resolve("other/META-INF/maven/org.nd4j/nd4j-native"));
        Files.writeString(jar.resolve("pom.properties"), "version=0.9.1\n");
        assertThat(open(folder, folder.resolve("other") + File.pathSeparator + CLASS_PATH))
                .contains("several versions", "0.9.1", "-Dnd4j.version");
    }

    private static String open(Path folder, String classPath, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        // The cache is empty, so that no library of an earlier run is found.
        command.add("-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("cache"));
        command.addAll(List.of("-cp", classPath, OpensTheAdapter.class.getName()));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isEqualTo(3);
        return said;
    }
}
