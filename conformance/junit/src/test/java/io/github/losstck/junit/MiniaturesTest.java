package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adapters that are wrong on purpose fail, and say why. */
class MiniaturesTest {

    private static final String PLAIN = "torch/l1_loss/mean/f64/plain [builtin:l1]";
    private static final String NAN = "torch/l1_loss/none/f64/nan [builtin:l1]";
    private static final String REJECTED = "torch/l1_loss/rejected/shape [builtin:l1]";

    @TempDir
    Path folder;

    private SuiteRun run(String adapter) {
        return new SuiteRun(folder, adapter).execute();
    }

    @Test
    void aRightAdapterPasses() {
        SuiteRun run = run("right");
        assertThat(run.failures()).isEmpty();
        assertThat(run.others())
                .containsEntry(PLAIN, "")
                .containsEntry(NAN, "")
                .containsEntry(REJECTED, "")
                .containsEntry("gate(ConformanceGate)", "")
                .containsEntry("keras.losses.mean_absolute_error/*", "out-of-scope: the adapter does not mirror keras")
                .containsEntry("torch/l1_loss/mean/f64/old", "not-in-version: the call means nothing in pytorch 2.15");
        assertThat(run.others().get("torch/l1_loss/sum/f32/quirk [builtin:l1]")).startsWith("fail: output[] is 1.5");
        assertThat(run.record().footer().orElseThrow().gate().passed()).isTrue();
        assertThat(run.record().results())
                .extracting(CaseResult::caseId)
                .containsExactly(
                        "keras.losses.mean_absolute_error/*",
                        "torch/l1_loss/mean/f64/old",
                        "torch/l1_loss/mean/f64/plain",
                        "torch/l1_loss/none/f64/nan",
                        "torch/l1_loss/rejected/shape",
                        "torch/l1_loss/sum/f32/quirk");
        assertThat(run.file("index.html")).isNotEmptyFile();
        assertThat(run.file("summary.md")).isNotEmptyFile();
        assertThat(run.file("badge.svg")).content().startsWith("<svg ").contains("gate passed");
    }

    @Test
    void alwaysZero() {
        SuiteRun run = run("always-zero");
        assertThat(run.failure(PLAIN))
                .startsWith(PLAIN + " fails: value\n"
                        + "  call      torch.nn.functional.l1_loss(input: float64[3], target: float64[3], reduction='mean')\n"
                        + "  as        Toy.l1(x, y)\n"
                        + "  worst     output[] is 0.0\n"
                        + "  framework 1.5, 6.76e+15 ULP (float64) away; pytorch 2.15.0 (cpu)\n"
                        + "  exact     1.5, 6.76e+15 ULP (float64) away\n"
                        + "  budget    0, used Infinity times\n"
                        + "  likely    the output is zero everywhere\n"
                        + "  list      not a known deviation\n"
                        + "  in Python:\n"
                        + "    import torch\n"
                        + "    input = torch.tensor([1.0, 2.0, 4.5], dtype=torch.float64).requires_grad_()\n")
                .contains("    output.backward(torch.tensor(1.0, dtype=torch.float64))\n")
                .contains("  in Java:\n    Toy.l1(x, y)\n")
                .endsWith("  record    " + run.file("record.jsonl") + "\n  report    " + run.file("index.html"));
        assertThat(run.thrown(PLAIN).getStackTrace()).isEmpty();
        assertThat(run.gate())
                .startsWith("[losstck 1] the gate failed: 2 problems\n  new-failure: " + PLAIN
                        + ": value: output[] is 0.0, framework 1.5, exact 1.5: ")
                .contains(
                        "There is no list of known deviations yet (known-deviations.json): a loss that is no longer"
                                + " offered goes unnoticed. To list all that differs or is not offered now, add to the command of this run: -Dlosstck.mode=write \"-Dlosstck.accept=*\"");
    }

    @Test
    void offByOneUlp() {
        assertThat(run("off-by-one-ulp").failure(PLAIN))
                .contains("  worst     output[] is 1.5000000000000002\n")
                .contains("  framework 1.5, 1 ULP (float64) away");
    }

    @Test
    void nanSwallower() {
        SuiteRun run = run("nan-swallower");
        assertThat(run.failure(NAN))
                .contains("  worst     output[0] is 0.0\n")
                .contains("  framework NaN, no finite distance away")
                .contains("  exact     none: the value is the framework's convention\n")
                .contains("torch.tensor([float('nan'), 1.0], dtype=torch.float64)");
        assertThat(run.others()).containsEntry(PLAIN, "");
    }

    @Test
    void sumInsteadOfMean() {
        assertThat(run("sum-instead-of-mean").failure(PLAIN))
                .contains(" fails: value+gradient\n")
                .contains("  likely    the output equals the value for: reduction=sum\n");
    }

    @Test
    void thrower() {
        SuiteRun run = run("thrower");
        assertThat(run.failure(PLAIN))
                .contains(" fails: broken\n")
                .contains("  what      the call broke: java.lang.IllegalStateException: no engine at "
                        + "io.github.losstck.junit.Miniatures$Thrower.lambda");
        assertThat(run.failure(REJECTED)).contains(" fails: broken\n");
        assertThat(run.record().results().get(2).status()).isEqualTo(Status.BROKEN);
        assertThat(run.gate()).contains("\n  broken: " + PLAIN + ": broken: the call broke: ");
    }

    @Test
    void unlinked() {
        assertThat(run("unlinked").failure(PLAIN))
                .contains("NoSuchMethodError: 'void io.github.losstck.spi.Tensor.gone()'. Jars do not line up:"
                        + " io.github.losstck.spi.Tensor is in ")
                .contains(", and the caller was built for another version. Align the versions.");
    }

    @Test
    void refuser() {
        SuiteRun run = run("refuser");
        assertThat(run.failure(PLAIN))
                .contains(" fails: refused\n  call ")
                .contains("  what      refused a call that the framework answers: not today\n");
        assertThat(run.others()).containsEntry(REJECTED, "");
    }

    @Test
    void neverRefuses() {
        assertThat(run("never-refuses").failure(REJECTED))
                .contains(" fails: not-refused\n")
                .contains("  what      answered float64[] {7.0} where the framework refuses (shape, forward):"
                        + " RuntimeError: must match\n");
    }

    @Test
    void wrongShape() {
        assertThat(run("wrong-shape").failure(PLAIN))
                .contains(" fails: shape\n")
                .contains("  what      output has shape [1, 1] instead of []\n");
    }

    @Test
    void missingGradient() {
        assertThat(run("missing-gradient").failure(PLAIN))
                .contains(" fails: missing-gradient\n")
                .contains("  what      gave no gradient of input\n");
    }

    @Test
    void aMissingGradientHidesNoWrongValue() {
        assertThat(run("wrong-without-gradient").failure(PLAIN))
                .contains(" fails: value\n")
                .contains("  worst     output[] is 3.0\n");
    }
}
