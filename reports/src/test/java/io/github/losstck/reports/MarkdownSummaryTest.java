package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownSummaryTest {

    @TempDir
    private Path folder;

    @Test
    void sumsUpARun() {
        assertThat(MarkdownSummary.of(TextSummaryTest.mixed().in(folder))).isEqualTo(Golden.read("summary.md"));
    }

    @Test
    void saysThatAnUnfinishedRunHasNoVerdict() {
        assertThat(MarkdownSummary.of(TextSummaryTest.mixed().unfinishedIn(folder)))
                .contains("**No verdict: the run did not finish.**")
                .doesNotContain("Gate");
    }

    @Test
    void lendsNoMeaningToTextOfTheRecord() {
        String markdown = MarkdownSummary.of(new SampleRun()
                .library("<b>*DJL*</b> [x](y) | z")
                .add(SampleLines.failure("torch/`a|b`", "<script>alert(1)</script> | **bold**"))
                .in(folder));

        assertThat(markdown)
                .contains("&lt;b\\>\\*DJL\\*&lt;/b\\> \\[x\\]\\(y\\) \\| z")
                .contains("&lt;script\\>alert\\(1\\)&lt;/script\\> \\| \\*\\*bold\\*\\*")
                .contains("`torch/'a\\|b'`")
                .doesNotContain("<script>");
    }
}
