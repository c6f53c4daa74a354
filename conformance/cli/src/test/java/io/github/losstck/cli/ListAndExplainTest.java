package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListAndExplainTest {

    private static final Path RECORD = Path.of("src/test/resources/toy.jsonl");
    private static final Path DIFFERS = Path.of("src/test/resources/differs.jsonl");
    private static final String HALF = "torch/mse_loss/mean/f64/vector";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        CommandLine command = Losstck.command();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void listsAdapters() {
        assertThat(run("list")).as(err.toString()).isZero();
        assertThat(out.toString()).startsWith("native").contains(", plain Java: ", "NativeAdapterProvider");
        assertThat(run("list", "adapters", "djl")).isEqualTo(2);
        assertThat(err.toString()).contains("no adapter is like djl. losstck list adapters shows all.");
    }

    @Test
    void listsFunctions() {
        assertThat(run("list", "functions", "--json")).isZero();
        assertThat(json()).hasSize(76);
        assertThat(json().get(0).at("/cases").asInt()).isPositive();
        assertThat(run("list", "functions", "*huber*")).isZero();
        assertThat(out.toString()).contains("torch.nn.functional.huber_loss", " cases  ");
    }

    @Test
    void listsCasesAsLinesForAPipe() {
        assertThat(run("list", "cases", "torch/l1_loss/mean/f32/*", "torch/l1_loss/sum/f32/*"))
                .isZero();
        assertThat(out.toString().lines())
                .hasSizeGreaterThan(5)
                .allMatch(id -> id.matches("torch/l1_loss/(mean|sum)/f32/.*"));
    }

    @Test
    void listsOnesOwnCases(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.json"), """
                {"schema": "losstck-fixture-v1", "function": "torch.nn.functional.l1_loss", "groups": [{
                  "source": {"framework": "pytorch", "version": "2.15.0"}, "cases": [{
                    "id": "mine/l1", "level": "must", "inputs": {
                      "input": {"dtype": "float64", "shape": [1], "data": [1.0]},
                      "target": {"dtype": "float64", "shape": [1], "data": [0.0]}},
                    "expect": [{"output": {"framework": {"dtype": "float64", "shape": [], "data": [1.0]}}}]}]}]}
                """);
        assertThat(run("list", "cases", "--fixtures", folder, "--json"))
                .as(err.toString())
                .isZero();
        assertThat(json().get(0).at("/id").asString()).isEqualTo("mine/l1");
        assertThat(run("explain", "mine/l1", "--fixtures", folder))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("exact none (a convention)");
    }

    @Test
    void explainsACase() {
        assertThat(run("explain", "torch/huber_loss/mean/f64/delta-half"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("0.5 (x - y)^2 if |x - y| <= delta", "delta=0.5")
                .contains("Expected in versions >=1.9", "framework 0.3294270833333333, exact 0.32942708333333333")
                .contains("output[0]: 1.20e-15 is 21.6 ULP (float64). With k = 4 and u = 2^-53")
                .contains("delta ignored: the output would be 0.55859375")
                .contains("output.backward(torch.tensor(0.75, dtype=torch.float64))");
    }

    @Test
    void explainsARefusalAndAFlag() {
        assertThat(run("explain", "documents/binary_cross_entropy/row-8")).isZero();
        assertThat(out.toString())
                .contains("a refusal (target-range, forward), in any words", "all elements of target should be between")
                .contains("documents: A value that the project's starting document prints.");
    }

    @Test
    void explainsForScripts() {
        assertThat(run("explain", "torch/huber_loss/mean/f64/delta-half", "--json"))
                .isZero();
        assertThat(json().at("/expected/0/output/framework/0").asString()).isEqualTo("0.3294270833333333");
        assertThat(json().at("/options/delta").asDouble()).isEqualTo(0.5);
    }

    @Test
    void anUnknownIdHasNeighbours() {
        assertThat(run("explain", "torch/hubber_loss/mean/f64/delta-half")).isEqualTo(2);
        assertThat(err.toString()).contains("Near it: torch/huber_loss/mean/f64/delta-half");
        assertThat(run("explain", "torch/huber_loss/*")).isEqualTo(2);
        assertThat(err.toString()).contains("one is explained at a time");
    }

    @Test
    void tellsWhatBecameOfItInARun() {
        assertThat(run("explain", "torch/l1_loss/mean/f32/cube", "--record", RECORD))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("pass by builtin:NativeLosses.evaluate: agrees with the framework")
                .contains("output: at most 1 ULP (float32) from the framework");
        assertThat(run("explain", "torch/mse_loss/mean/f64/vector", "--record", RECORD))
                .isEqualTo(2);
        assertThat(err.toString()).contains("toy.jsonl has no line of torch/mse_loss/mean/f64/vector");
    }

    @Test
    void writesAnIssue() {
        assertThat(run("explain", HALF, "--record", DIFFERS, "--issue"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .startsWith("# DJL: l2Loss() for torch.nn.functional.mse_loss: another value and gradient than PyTorch")
                .contains("**Version**: DJL 0.35.1 with libtorch 2.7.1, cpu")
                .contains("| element | got | PyTorch | exact | distance |", "| output[] | ")
                .contains("Likely: the output equals the value for: a factor of 1/2 too many.")
                .contains("```java\n", "```python\nimport torch\n", HALF);
    }

    @Test
    void noIssueWhereNothingIsWrong() {
        assertThat(run("explain", "torch/l1_loss/mean/f32/cube", "--record", RECORD, "--issue"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is nothing to report: no line of this case is wrong (pass ");
        assertThat(run("explain", HALF, "--issue")).isEqualTo(2);
        assertThat(err.toString()).contains("name its record by --record FILE");
    }
}
