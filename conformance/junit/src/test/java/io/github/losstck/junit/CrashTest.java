package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies in a call leaves a record that names the case. */
class CrashTest {

    /** What the dying process runs. */
    static final class Dying {

        private Dying() {}

        public static void main(String[] arguments) {
            new SuiteRun(Path.of(arguments[0]), "crasher").execute();
        }
    }

    @Test
    void theRecordNamesTheCaseUnderWay(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "console.txt"))
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(134);
        Path file = folder.resolve("losstck/record.jsonl");
        RunRecord record = RecordReader.read(file);
        assertThat(record.isComplete()).isFalse();
        assertThat(record.results()).hasSize(3);
        assertThatThrownBy(() -> RecordReader.readComplete(file))
                .hasMessageStartingWith("[losstck 4] ")
                .hasMessageContaining("did not finish after 3 lines, in torch/l1_loss/none/f64/nan [builtin:l1].");
    }
}
