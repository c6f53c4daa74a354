package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    @TempDir
    private Path folder;

    private String page(RunRecord... records) throws IOException {
        Path file = folder.resolve("deep/er/index.html");
        HtmlReport.write(List.of(records), file);
        return Files.readString(file);
    }

    @Test
    void saysTheSentenceTheVerdictAndTheCausesWithoutScript() throws IOException {
        RunRecord record = TextSummaryTest.mixed().in(folder);

        String page = page(record);

        assertThat(page)
                .contains("DJL 0.35.1 on libtorch 2.7.1 (cpu) answers 4 of 13 calls as PyTorch 2.7 does")
                .contains("Gate failed: 5 problems")
                .contains("value: the output equals the value for: reduction=mean")
                .contains("too-few-cases")
                .contains("mvn verify -Padapter=djl -Dlosstck.pytorch=2.7");
    }
}
