package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookbookTest {

    @TempDir
    private Path folder;

    private String of(SampleRun... runs) {
        return Cookbook.of(List.of(runs).stream()
                .map(run -> run.in(folder.resolve(Integer.toString(System.identityHashCode(run)))))
                .toList());
    }

    @Test
    void tellsWhatAgreesAndWhyTheRestDoesNot() {
        String text = of(new SampleRun()
                .add(SampleLines.pass("torch/mse/a", "framework", 0.5))
                .add(SampleLines.deviation("torch/mse/b")));
        assertThat(text)
                .contains("| [`torch.nn.functional.mse_loss`](#torchnnfunctionalmse_loss) | ◐ |")
                .contains("`l2Loss(weight=1)` | ◐ | 1 of 2 |")
                .containsPattern("- DJL .*`l2Loss\\(weight=1\\)`: .*\\(1 call\\)");
    }

    @Test
    void allThatAgreesIsTheSame() {
        assertThat(of(new SampleRun().add(SampleLines.pass("torch/mse/a", "exact", 0.5))))
                .contains("`l2Loss(weight=1)` | ✔ | 1 of 1 |");
    }

    @Test
    void valuesWithoutGradientsHaveASymbolOfTheirOwn() {
        SampleRun run = new SampleRun()
                .add(SampleLines.pass("torch/mse/a", "framework", 0.5))
                .add(SampleLines.forwardOnly("torch/mse/b"));
        assertThat(of(run)).contains("`l2Loss(weight=1)` | ◒ | 1 of 2, 1 without gradients |");
        assertThat(of(run.add(SampleLines.deviation("torch/mse/c"))))
                .contains("`l2Loss(weight=1)` | ◐ | 1 of 3, 1 without gradients |");
    }

    @Test
    void aRecipeIsTold() {
        assertThat(of(new SampleRun()
                        .add(SampleLines.pass("torch/mse/a", SampleLines.MSE, "squared", "recipe", "framework", 0.5))))
                .contains("(#torchnnfunctionalmse_loss) | R |")
                .contains("| `recipe` | ✔ |");
    }

    @Test
    void aLibraryWithoutTheFunctionHasADash() {
        assertThat(of(
                        new SampleRun().add(SampleLines.pass("torch/mse/a", "framework", 0.5)),
                        new SampleRun().library("Other")))
                .contains("(#torchnnfunctionalmse_loss) | ✔ | − |");
    }

    @Test
    void textOfARecordHasNoMeaning() {
        assertThat(of(new SampleRun().library("<b>*DJL*</b>").add(SampleLines.pass("torch/mse/a", "framework", 0.5))))
                .doesNotContain("<b>")
                .contains("&lt;b\\>\\*DJL\\*");
    }

    @Test
    void nothingIsNoCookbook() {
        assertThatThrownBy(() -> Cookbook.of(List.of())).hasMessageContaining("at least one run record");
    }
}
