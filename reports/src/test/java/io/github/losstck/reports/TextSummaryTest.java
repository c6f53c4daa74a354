package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
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
}
