package io.github.losstck.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    @Test
    void namesTheCpu(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cpuinfo"), "processor : 0\nmodel name\t: Fast CPU @ 3 GHz\n");
        assertThat(Environment.cpuModel(file)).isEqualTo("Fast CPU @ 3 GHz");
        assertThat(Environment.cpuModel(folder.resolve("none"))).isEmpty();
        assertThat(Environment.cpuModel(Files.writeString(folder.resolve("arm"), "processor : 0\n")))
                .isEmpty();
    }

    @Test
    void describesTheMachine() {
        assertThat(Environment.describe(ProcessSettings.NONE)).containsKeys("jvm", "os", "cores");
        assertThat(Environment.suiteVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    }
}
