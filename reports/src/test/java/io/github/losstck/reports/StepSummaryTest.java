package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void isAddedToWhatOtherStepsWrote() throws Exception {
        Path page = Files.writeString(folder.resolve("summary"), "before\n");
        StepSummary.add("### DJL", page.toString());
        StepSummary.add("### ND4J", page.toString());
        assertThat(page).content().isEqualTo("before\n### DJL\n### ND4J\n");
    }

    @Test
    void nothingHappensElsewhere() {
        StepSummary.add("### DJL", null);
        StepSummary.add("### DJL", "");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPageThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> StepSummary.add("### DJL", folder.toString()))
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("GITHUB_STEP_SUMMARY");
    }
}
