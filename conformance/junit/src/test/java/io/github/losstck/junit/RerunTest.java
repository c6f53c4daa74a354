package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunTest {

    private static final String COUNT = "surefire.rerunFailingTestsCount";

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        System.clearProperty(COUNT);
        System.clearProperty("losstck.devise");
    }

    @Test
    void rerunsAreRefused() {
        System.setProperty(COUNT, "2");
        assertThat(new SuiteRun(folder, "right").execute().refusal())
                .isEqualTo(
                        "[losstck 2] surefire.rerunFailingTestsCount is 2: a rerun turns a failed conformance test into"
                                + " a pass. Leave it out.");
    }

    @Test
    void aCountOfZeroIsNoRerun() {
        System.setProperty(COUNT, "0");
        assertThat(new SuiteRun(folder, "right").execute().failures()).isEmpty();
    }

    @Test
    void aSecondExecutionIsRefusedAndKeepsTheRecord() throws IOException {
        SuiteRun first = new SuiteRun(folder, "always-zero").execute();
        byte[] record = Files.readAllBytes(first.file("record.jsonl"));
        SuiteRun second = new SuiteRun(folder, "right").execute();
        assertThat(second.refusal())
                .startsWith("[losstck 2] this JVM has already run the suite into " + first.file("record.jsonl"));
        assertThat(second.file("record.jsonl")).hasBinaryContent(record);
    }

    @Test
    void aMisspeltSettingIsRefused() {
        System.setProperty("losstck.devise", "cpu");
        assertThat(new SuiteRun(folder, "right").execute().refusal())
                .startsWith("[losstck 2] there is no setting losstck.devise. Did you mean losstck.device? Settings are"
                        + " [accept, adapter, case, ");
    }
}
