package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonWritersTest {

    private static final String ATTACK = "</script><img src=x onerror=alert(1)> | `**";

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    private Comparison everything() {
        return Comparison.of(ComparisonSamples.before(folder), ComparisonSamples.after(folder));
    }

    private String page(Comparison comparison) throws IOException {
        Path file = folder.resolve("deep/er/comparison.html");
        ComparisonHtml.write(comparison, file);
        return Files.readString(file);
    }

    /** The page without the styles, which others change, and without the hashes that come of them. */
    private static String withoutStyle(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "<style></style>").replaceAll("sha256-[\\w+/=]*", "sha256-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
    void writeTheSameInEveryLocale(String locale) throws IOException {
        Comparison comparison = everything();
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(ComparisonText.of(comparison)).isEqualTo(Golden.read("comparison.txt"));
        assertThat(ComparisonMarkdown.of(comparison)).isEqualTo(Golden.read("comparison.md"));
        assertThat(withoutStyle(page(comparison))).isEqualTo(Golden.read("comparison.html"));
    }

    @Test
    void textFitsAConsoleAndItsCharacters() {
        String text = ComparisonText.of(everything());

        assertThat(text).matches("\\p{ASCII}*");
        assertThat(text.lines()).allMatch(line -> line.length() <= Paragraph.WIDTH);
    }

    @Test
    void textOfThousandsOfChangesIsShortAndSaysWhatItLeftOut() {
        String text = ComparisonText.of(many());

        assertThat(text.lines().count()).isLessThan(80);
        assertThat(text).contains("and 37 more\n").contains("and 2200 more in 55 other functions and routes\n");
    }

    @Test
    void markdownOfThousandsOfChangesKeepsTheLimitAndSaysWhatItLeftOut() {
        String markdown = ComparisonMarkdown.of(many());

        assertThat(markdown.getBytes(StandardCharsets.UTF_8).length)
                .isGreaterThan(50_000)
                .isLessThanOrEqualTo(ComparisonMarkdown.MOST_BYTES);
        assertThat(markdown).contains("| and 35 more | | | |").contains("more cases that had no room here.");
    }

    @Test
    void thePageHasEveryChange() throws IOException {
        assertThat(page(many()).split("grew 25 x", -1)).hasSize(2400 + 1);
    }

    @Test
    void thePageLoadsNothingAndRunsNothing() throws IOException {
        String page = page(everything());

        assertThat(page.replace("&#39;", "'"))
                .containsPattern("content=\"default-src 'none'; style-src 'sha256-[^']{44}' 'sha256-[^']{44}';"
                        + " base-uri 'none'; form-action 'none'\"")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain(" style=");
    }

    @Test
    void nothingMovedIsSaidInEveryForm() throws IOException {
        RunRecord record = ComparisonSamples.before(folder);
        Comparison comparison = Comparison.of(record, record);

        assertThat(ComparisonText.of(comparison)).contains("nothing moved").contains("environment: the same in both");
        assertThat(ComparisonMarkdown.of(comparison)).contains("nothing moved").contains("is the same in both");
        assertThat(page(comparison)).contains("nothing moved").contains("The same in both.");
    }

    @Test
    void lendNoMeaningToTextOfTheRecord() throws IOException {
        RunRecord old = new SampleRun()
                .library(ATTACK)
                .add(ComparisonSamples.bits("torch/" + ATTACK, 0.2))
                .in(folder);
        RunRecord now = new SampleRun()
                .add(SampleLines.unsupported("torch/" + ATTACK, ATTACK, "log", ATTACK))
                .in(folder);
        Comparison comparison = Comparison.of(old, now);

        assertThat(page(comparison)).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(ComparisonMarkdown.of(comparison))
                .contains("| not offered: &lt;/script\\>&lt;img src=x onerror=alert\\(1\\)\\> \\| \\`\\*\\* |")
                .contains("| `torch/</script><img src=x onerror=alert(1)> \\| '**`, output |");
    }

    /** 60 functions with 40 changes each. */
    private Comparison many() {
        SampleRun old = new SampleRun();
        SampleRun now = new SampleRun();
        for (int i = 0; i < 2400; i++) {
            String function = "torch.nn.functional.loss_" + i % 60;
            String id = "torch/loss_" + i % 60 + "/mean/f32/case-" + i;
            old.add(ComparisonSamples.pass(id, function, "recipe", "framework", 1, 0.04, 1));
            now.add(ComparisonSamples.pass(id, function, "recipe", "framework", 25, 0.5, 25));
        }
        return Comparison.of(old.in(folder), now.in(folder));
    }
}
