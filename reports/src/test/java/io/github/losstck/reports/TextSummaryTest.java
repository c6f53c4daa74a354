package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSummaryTest {

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    static SampleRun mixed() {
        return new SampleRun()
                .add(SampleLines.pass("torch/mse_loss/mean/f32/a", "bit-exact", 0))
                .add(SampleLines.pass("torch/mse_loss/mean/f32/b", "framework", 0.1234))
                .add(SampleLines.pass(
                        "torch/mse_loss/mean/f32/b", SampleLines.MSE, "squared", "recipe", "framework", 0.02))
                .add(SampleLines.pass("torch/mse_loss/mean/f32/c", "exact", 0.83))
                .add(SampleLines.pass("torch/mse_loss/mean/f32/d", "mixed", 0.4))
                .add(SampleLines.pass("torch/mse_loss/reject/shape", "refused", 0))
                .add(SampleLines.deviation("torch/mse_loss/mean/f32/e"))
                .add(SampleLines.failure("torch/mse_loss/sum/f32/f", "the output equals the value for: reduction=mean"))
                .add(SampleLines.failure("torch/mse_loss/sum/f32/g", "the output equals the value for: reduction=mean"))
                .add(SampleLines.quirk("torch/mse_loss/kink/f32/h"))
                .add(SampleLines.broken("torch/mse_loss/mean/f64/i"))
                .add(SampleLines.stale("torch/mse_loss/mean/f64/j"))
                .add(SampleLines.unsupported(
                        "torch/ctc_loss/a", "torch.nn.functional.ctc_loss", "log", "DJL has no CTC"))
                .add(SampleLines.bare("tf.keras.losses.log_cosh/*", "tf.keras.losses.log_cosh", Status.OUT_OF_SCOPE))
                .add(SampleLines.bare(
                        "torch/linear_cross_entropy/a", "torch.linear_cross_entropy", Status.NOT_IN_VERSION))
                .problem(
                        "too-few-cases",
                        "torch.nn.functional.kl_div: 3 cases ran, the manifest has 41. Run the whole corpus.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
    void isTheSameTextInEveryLocale(String locale) {
        RunRecord record = mixed().in(folder);
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(TextSummary.of(record, Path.of("/build/losstck/index.html"))).isEqualTo(Golden.read("summary.txt"));
    }

    @Test
    void fitsAConsoleAndItsCharacters() {
        String text = TextSummary.of(mixed().in(folder), Path.of("/build/losstck/index.html"));

        assertThat(text).matches("\\p{ASCII}*");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void saysThatAnUnfinishedRunHasNoVerdict() {
        String text = TextSummary.of(mixed().unfinishedIn(folder), Path.of("/build/index.html"));

        assertThat(text)
                .contains("UNFINISHED RUN, so far only: DJL")
                .contains("NO VERDICT: the run did not finish after 15 lines.")
                .doesNotContain("PASSED")
                .doesNotContain("FAILED");
    }

    @Test
    void listsFiveProblemsOfACauseAndSaysWhereTheOthersAre() {
        SampleRun run = new SampleRun();
        for (int i = 0; i < 33; i++) {
            run.add(SampleLines.failure("torch/mse_loss/mean/f32/" + i, "twice"));
        }

        String text = TextSummary.of(run.in(folder), Path.of("/build/index.html"));

        assertThat(text.lines().filter(line -> line.startsWith("    - torch/"))).hasSize(5);
        assertThat(text)
                .contains("value: twice (33)")
                .contains("FAILED: 33 problems")
                .contains("and 28 more problems: all are in the report, under Failures and Run (index.html)");
    }

    @Test
    void wrongNumbersWithoutAKnownMistakeAreOneCause() {
        SampleRun run = new SampleRun();
        for (int i = 0; i < 3; i++) {
            String message = "output[0] is " + i + ", the framework has 0.25";
            run.add(SampleLines.failure(
                    "torch/mse_loss/mean/f32/" + i, SampleLines.MSE, "squared", SampleLines.BUILTIN, "", message));
        }

        String text = TextSummary.of(run.in(folder), Path.of("/build/index.html"));

        assertThat(text).contains("value (3)");
    }

    @Test
    void listsTwentyProblemsWhenThereAreManyCauses() {
        SampleRun run = new SampleRun();
        for (int i = 0; i < 33; i++) {
            run.add(SampleLines.failure("torch/mse_loss/mean/f32/" + i, "mistake " + i));
        }

        String text = TextSummary.of(run.in(folder), Path.of("/build/index.html"));

        assertThat(text.lines().filter(line -> line.startsWith("    - torch/"))).hasSize(20);
        assertThat(text).contains("and 13 more problems");
    }

    @Test
    void rightValuesWithoutGradientsAreCountedApart() {
        RunRecord record = new SampleRun()
                .add(SampleLines.pass("torch/mse_loss/mean/f32/a", "bit-exact", 0))
                .add(SampleLines.deviation("torch/mse_loss/mean/f32/b"))
                .add(SampleLines.forwardOnly("torch/mse_loss/mean/f32/c"))
                .add(SampleLines.forwardOnly("torch/mse_loss/mean/f32/d"))
                .in(folder);

        assertThat(TextSummary.of(record, Path.of("/build/index.html")).replaceAll("\\s+", " "))
                .contains("answers 1 of 4 calls as PyTorch 2.7 does. 2 values are right without gradients, 1 known"
                        + " deviation holds, ")
                .contains("right, without gradients 2 of 4")
                .contains("known deviations 1 of 4");
        assertThat(MarkdownSummary.of(record)).contains("| ◒ right, without gradients | 2 of 4 |");
    }

    @Test
    void sumsUpAnEmptyRecord() {
        String text = TextSummary.of(new SampleRun().in(folder), Path.of("/build/index.html"));

        assertThat(text).contains("was asked nothing").contains("no passing line compared numbers");
    }

    @Test
    void namesTheSettingsThatNarrowedTheRun() {
        RunRecord record =
                new SampleRun().selection(Map.of("case", "torch/mse_loss/*")).in(folder);

        assertThat(TextSummary.of(record, Path.of("/build/index.html")))
                .contains("selection      case torch/mse_loss/*");
        assertThat(Environment.command(record.header()))
                .isEqualTo("mvn verify -Padapter=djl -Dlosstck.pytorch=2.7 '-Dlosstck.case=torch/mse_loss/*'");
    }

    @Test
    void anInfinityThatEqualsTheFrameworksIsNoDrift() {
        RunRecord record = new SampleRun()
                .add(SampleLines.pass("torch/mse_loss/none/f32/infinite", "bit-exact", Double.POSITIVE_INFINITY))
                .add(SampleLines.pass("torch/mse_loss/none/f32/finite", "framework", 0.5))
                .in(folder);

        assertThat(TextSummary.of(record, Path.of("/build/index.html")))
                .contains("13.4 ULP (float32) of the framework")
                .contains("output of torch/mse_loss/none/f32/finite");
    }
}
