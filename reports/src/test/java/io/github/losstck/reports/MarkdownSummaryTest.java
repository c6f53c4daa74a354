package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    @Test
    void namesWhatNoLineShows() {
        String markdown = MarkdownSummary.of(new SampleRun()
                .problem("unknown-id", "known-deviations.json, entry 3: torch/gone matches no case. Remove it.")
                .in(folder));

        assertThat(markdown)
                .contains("- unknown\\-id: known\\-deviations.json, entry 3: torch/gone matches no case. Remove it.\n");
    }

    @Test
    void fitsACommentWhateverTheRecordHolds() {
        SampleRun run = new SampleRun().library("<".repeat(1_000_000));
        for (int i = 0; i < 200; i++) {
            run.add(SampleLines.failure("torch/" + i + "\uD83D\uDE00".repeat(10_000), i + "<".repeat(50_000)));
            run.problem("stale", i + "<".repeat(10_000));
        }
        String markdown = MarkdownSummary.of(run.in(folder));

        assertThat(markdown.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MarkdownSummary.LARGEST);
        assertThat(markdown)
                .contains("✘ **Gate failed**: 400 problems", "| ▲ new failures | 200 of 200 |")
                .endsWith("*The summary was cut here; the report has the rest.*\n");
    }
}
