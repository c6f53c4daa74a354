package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rewriting the list from a run. */
class WriteModeTest {

    private static final String SUM = """
            {
              "schema": "losstck-deviations-v1",
              "entries": [
                {
                  "cases": [
                    "torch/l1_loss/mean/f64/plain"
                  ],
                  "route": "builtin:l1",
                  "kind": "value+gradient",
                  "worstUlp": 3.4E15,
                  "reason": "To review: the output equals the value for: reduction=sum",
                  "link": "https://toy.example/issues",
                  "when": {
                    "targets": {
                      "pytorch": "2.15"
                    }
                  }
                }
              ]
            }
            """;
    private static final String EMPTY = """
            {
              "schema": "losstck-deviations-v1",
              "entries": []
            }
            """;

    @TempDir
    Path folder;

    private Path list;
    private int runs;

    @BeforeEach
    void nameTheList() {
        list = folder.resolve("list.json");
    }

    private SuiteRun suite(String adapter) {
        return new SuiteRun(folder.resolve("run" + runs++), adapter).with("deviations", list.toString());
    }

    private SuiteRun writing(String adapter) {
        return suite(adapter).with("mode", "write");
    }

    @Test
    void listsWhatIsAcceptedAndThenPasses() throws IOException {
        SuiteRun first = writing("sum-instead-of-mean").with("accept", "*").execute();
        assertThat(first.failures()).isEmpty();
        assertThat(first.others().get("torch/l1_loss/mean/f64/plain [builtin:l1]"))
                .startsWith("expected-fail: known deviation: accepted by this run, to be reviewed");
        assertThat(first.record().header().selection())
                .containsEntry("mode", "write")
                .containsEntry("accept", "*");
        String written = Files.readString(list);
        assertThat(written)
                .contains("torch/l1_loss/sum/f32/quirk", SUM.substring(SUM.indexOf("\"cases\""), SUM.indexOf("\n  ]")));
        assertThat(suite("sum-instead-of-mean").execute().failures()).isEmpty();
        assertThat(writing("sum-instead-of-mean").execute().failures()).isEmpty();
        assertThat(list).hasContent(written);
    }

    @Test
    void neverListsWhatIsNotAccepted() {
        SuiteRun run = writing("sum-instead-of-mean").with("accept", "keras/*").execute();
        assertThat(run.gate()).startsWith("[losstck 1] the gate failed: 1 problem\n  new-failure: ");
        assertThat(list).hasContent(EMPTY);
    }

    @Test
    void keepsReasonAndLink() throws IOException {
        Files.writeString(
                list, SUM.replace("To review: the output", "Known: it").replace("/issues", "/issues/7"));
        assertThat(writing("sum-instead-of-mean").execute().failures()).isEmpty();
        assertThat(list).content().contains("\"Known: it equals", "/issues/7\"");
    }

    @Test
    void takesOffWhatPasses() throws IOException {
        Files.writeString(list, SUM);
        assertThat(writing("right").execute().failures()).isEmpty();
        assertThat(list).hasContent(EMPTY);
    }

    @Test
    void leavesARangeOfTargetsToPeople() throws IOException {
        String ranged = SUM.replace("\"2.15\"", "\">=2.7\"");
        Files.writeString(list, ranged);
        assertThat(writing("sum-instead-of-mean").execute().failures()).isEmpty();
        assertThat(writing("right").execute().failures()).isEmpty();
        assertThat(list).hasContent(ranged);
        assertThat(suite("right").execute().gate()).contains("stale: ");
    }

    @Test
    void exceptsWhatPassesOfAGlob() throws IOException {
        Files.writeString(list, SUM.replace("torch/l1_loss/mean/f64/plain", "torch/l1_loss/*"));
        assertThat(writing("sum-instead-of-mean").execute().failures()).isEmpty();
        assertThat(list).content().contains("\"torch/l1_loss/*\"", """
                "except": [
                        "torch/l1_loss/none/f64/nan",
                        "torch/l1_loss/rejected/shape"
                      ],""");
    }

    @Test
    void shrinksAnEnvelopeAndGrowsItOnlyIfAccepted() throws IOException {
        Files.writeString(list, SUM.replace("3.4E15", "9.0E16"));
        assertThat(writing("sum-instead-of-mean").execute().failures()).isEmpty();
        assertThat(list).hasContent(SUM);
        Files.writeString(list, SUM.replace("3.4E15", "7"));
        assertThat(writing("sum-instead-of-mean").execute().gate()).contains("\n  left-envelope: ");
        assertThat(list).content().contains("\"worstUlp\": 7,");
        assertThat(writing("sum-instead-of-mean")
                        .with("accept", "torch/l1_loss/mean/*")
                        .execute()
                        .failures())
                .isEmpty();
        assertThat(list).hasContent(SUM);
    }

    @Test
    void aChangedKindIsWrittenOnlyIfAccepted() throws IOException {
        String gradient = SUM.replace("value+gradient", "gradient");
        Files.writeString(list, gradient);
        assertThat(writing("sum-instead-of-mean").execute().gate()).contains("\n  changed-kind: ");
        assertThat(list).hasContent(gradient);
        assertThat(writing("sum-instead-of-mean")
                        .with("accept", "torch/l1_loss/mean/*")
                        .execute()
                        .failures())
                .isEmpty();
        assertThat(list).hasContent(SUM);
    }

    @Test
    void leavesOtherTargetsAlone() throws IOException {
        String older = SUM.replace("2.15", "2.7");
        Files.writeString(list, older);
        assertThat(writing("right").execute().failures()).isEmpty();
        assertThat(list).hasContent(older);
    }

    @Test
    void aFilteredRunChangesOnlyWhatRan() throws IOException {
        Files.writeString(list, SUM);
        assertThat(writing("right").with("case", "*/nan").execute().failures()).isEmpty();
        assertThat(list).hasContent(SUM);
    }

    @Test
    void unsupportedIsGroupedByReason() throws IOException {
        assertThat(writing("offers-nothing").with("accept", "*").execute().gate())
                .startsWith("[losstck 1] the gate failed: 1 problem\n  nothing-judged");
        assertThat(list).hasContent("""
                {
                  "schema": "losstck-deviations-v1",
                  "entries": [
                    {
                      "cases": [
                        "torch/*"
                      ],
                      "kind": "unsupported",
                      "reason": "To review: Toy has no losses",
                      "when": {
                        "targets": {
                          "pytorch": "2.15"
                        }
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void aListThatIsNotThereIsAnErrorElsewhere() {
        assertThat(suite("right").execute().refusal())
                .isEqualTo("[losstck 2] there is no list " + list
                        + ". Correct -Dlosstck.deviations, or write the list with" + " -Dlosstck.mode=write.");
    }

    @Test
    void detailsPrintsEveryFailure() {
        java.io.PrintStream console = System.out;
        java.io.ByteArrayOutputStream captured = new java.io.ByteArrayOutputStream();
        System.setOut(new java.io.PrintStream(captured, true, java.nio.charset.StandardCharsets.UTF_8));
        try {
            suite("sum-instead-of-mean")
                    .without("deviations")
                    .with("mode", "details")
                    .execute();
        } finally {
            System.setOut(console);
        }
        assertThat(captured.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("torch/l1_loss/sum/f32/quirk [builtin:l1] fails: value\n")
                .contains("torch/l1_loss/mean/f64/plain [builtin:l1] fails: value+gradient\n")
                .contains("    output = torch.nn.functional.l1_loss(input=input, target=target)\n");
    }
}
