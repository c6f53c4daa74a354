package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunFooter.Problem;
import io.github.losstck.core.record.Status;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What turns the gate red, and that record and report are there all the same. */
class GateTest {

    private static final String PLAIN = "torch/l1_loss/mean/f64/plain";
    private static final String SUM_FOR_MEAN = """
            {"cases": ["torch/l1_loss/mean/f64/plain"], "route": "builtin:l1", "kind": "value+gradient",
             "worstUlp": 3400000000000000, "reason": "Toy sums.", "link": "https://toy.example/issues/1"}""";
    private static final String NONE_UNSUPPORTED = """
            {"cases": ["torch/l1_loss/none/*"], "kind": "unsupported", "reason": "Toy reduces always."}""";

    @TempDir
    Path folder;

    private SuiteRun suite(String adapter) {
        return new SuiteRun(folder, adapter);
    }

    private static void assertRed(SuiteRun run, String kind) {
        assertThat(run.gate()).startsWith("[losstck 1] the gate failed: 1 problem\n  " + kind + ": ");
        assertThat(run.record().footer().orElseThrow().gate().problems())
                .extracting(Problem::kind)
                .containsExactly(kind);
        assertThat(run.file("index.html")).isNotEmptyFile();
        assertThat(run.file("summary.md")).isNotEmptyFile();
        assertThat(run.file("badge.svg")).content().startsWith("<svg ").contains("gate failed");
        assertThat(run.thrown("gate(ConformanceGate)").getStackTrace()).isEmpty();
    }

    private static CaseResult line(SuiteRun run, String id) {
        return run.record().results().stream()
                .filter(result -> result.caseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKnownDeviationIsSkippedWithItsReason() {
        SuiteRun run = suite("sum-instead-of-mean").listing(SUM_FOR_MEAN).execute();
        assertThat(run.failures()).isEmpty();
        assertThat(run.others().get(PLAIN + " [builtin:l1]"))
                .startsWith(
                        "expected-fail: known deviation: Toy sums. (https://toy.example/issues/1): output[] is 4.5");
        assertThat(line(run, PLAIN).status()).isEqualTo(Status.EXPECTED_FAIL);
        assertThat(line(run, PLAIN).detail().message()).startsWith(PLAIN);
    }

    @Test
    void aLibraryThatOnlyEvaluatesIsListedAndItsValuesAreJudged() {
        String forwardOnly = """
                {"cases": ["torch/l1_loss/mean/f64/plain"], "route": "builtin:l1", "kind": "missing-gradient",
                 "reason": "Toy evaluates alone.", "link": "https://toy.example/issues/2"}""";
        SuiteRun run = suite("missing-gradient").listing(forwardOnly).execute();
        assertThat(run.failures()).isEmpty();
        assertThat(line(run, PLAIN).status()).isEqualTo(Status.EXPECTED_FAIL);
        assertThat(line(run, PLAIN).drift()).containsOnlyKeys("output");
        SuiteRun wrong = new SuiteRun(folder.resolve("wrong"), "wrong-without-gradient")
                .listing(forwardOnly)
                .execute();
        assertThat(wrong.gate()).contains("\n  changed-kind: " + PLAIN + " [builtin:l1]: value: output[] is 3.0");
    }

    @Test
    void aDeviationThatIsTakenOffTheList() {
        SuiteRun run = suite("sum-instead-of-mean").listing().execute();
        assertRed(run, "new-failure");
        assertThat(run.gate()).doesNotContain("There is no list");
    }

    @Test
    void aRouteThatIsSwitchedOff() {
        SuiteRun run = suite("switched-off").listing().execute();
        assertRed(run, "unlisted-unsupported");
        assertThat(run.failure("torch/l1_loss/none/f64/nan"))
                .startsWith("torch/l1_loss/none/f64/nan: unsupported: Toy reduces always: not a known deviation");
        SuiteRun listed = new SuiteRun(folder.resolve("listed"), "switched-off")
                .listing(NONE_UNSUPPORTED)
                .execute();
        assertThat(listed.failures()).isEmpty();
        assertThat(listed.others().get("torch/l1_loss/none/f64/nan"))
                .isEqualTo("unsupported: known deviation: Toy reduces always.: Toy reduces always");
    }

    @Test
    void beforeThereIsAListWhatIsNotOfferedDoesNotGate() {
        SuiteRun run = suite("switched-off").execute();
        assertThat(run.failures()).isEmpty();
        assertThat(run.others().get("torch/l1_loss/none/f64/nan")).isEqualTo("unsupported: Toy reduces always");
    }

    @Test
    void aRecipeIsNotAskedForRejections() {
        SuiteRun run = suite("switched-off").listing(NONE_UNSUPPORTED).execute();
        assertThat(run.others())
                .containsKeys(PLAIN + " [builtin:l1]", PLAIN + " [recipe]", "torch/l1_loss/rejected/shape [builtin:l1]")
                .doesNotContainKey("torch/l1_loss/rejected/shape [recipe]");
    }

    @Test
    void recipesAreLeftOut() {
        SuiteRun run = suite("switched-off")
                .listing(NONE_UNSUPPORTED)
                .with("routes", "builtin")
                .execute();
        assertThat(run.failures()).isEmpty();
        assertThat(run.others()).containsKey(PLAIN + " [builtin:l1]").doesNotContainKey(PLAIN + " [recipe]");
    }

    @Test
    void aListedDeviationThatPasses() {
        SuiteRun run = suite("right").listing(SUM_FOR_MEAN).execute();
        assertRed(run, "stale");
        assertThat(run.failure(PLAIN + " [builtin:l1]"))
                .startsWith(PLAIN + " [builtin:l1]: unexpected-pass: listed as value+gradient in known-deviations.json,"
                        + " at /entries/0, and it passes. Take it off the list,");
        assertThat(line(run, PLAIN).status()).isEqualTo(Status.UNEXPECTED_PASS);
    }

    @Test
    void aListedDeviationThatMayPass() {
        String mayPass = SUM_FOR_MEAN.replace("\"reason\"", "\"mayPass\": \"Depends on the CPU.\", \"reason\"");
        SuiteRun run = suite("right").listing(mayPass).execute();
        assertThat(run.failures()).isEmpty();
        assertThat(line(run, PLAIN).status()).isEqualTo(Status.PASS);
    }

    @Test
    void everyCaseOfAGlobMustFail() {
        SuiteRun run = suite("sum-instead-of-mean")
                .listing(SUM_FOR_MEAN.replace("\"torch/l1_loss/mean/f64/plain\"", "\"torch/l1_loss/*\""))
                .execute();
        assertThat(run.gate())
                .startsWith("[losstck 1] the gate failed: 2 problems\n  stale: torch/l1_loss/none/f64/nan")
                .contains("\n  stale: torch/l1_loss/rejected/shape [builtin:l1]: listed as value+gradient in");
    }

    @Test
    void aRouteThatIsGone() {
        SuiteRun run = suite("right")
                .listing(SUM_FOR_MEAN.replace("builtin:l1", "builtin:other"))
                .execute();
        assertRed(run, "stale");
        assertThat(run.gate())
                .contains(PLAIN + " [builtin:other]: listed as value+gradient in known-deviations.json, at /entries/0,"
                        + " but the adapter now offers [builtin:l1]. Take it off the list.");
    }

    @Test
    void aListedUnsupportedThatIsOffered() {
        SuiteRun run = suite("right").listing(NONE_UNSUPPORTED).execute();
        assertRed(run, "stale");
        assertThat(run.gate()).contains("torch/l1_loss/none/f64/nan: listed as unsupported in");
    }

    @Test
    void aChangedKind() {
        SuiteRun run = suite("sum-instead-of-mean")
                .listing(SUM_FOR_MEAN.replace("value+gradient", "gradient"))
                .execute();
        assertRed(run, "changed-kind");
        assertThat(run.failure(PLAIN + " [builtin:l1]"))
                .contains("\n  list      listed as gradient in known-deviations.json, at /entries/0, now it is"
                        + " value+gradient\n");
    }

    @Test
    void aDriftThatLeftItsEnvelope() {
        SuiteRun run = suite("sum-instead-of-mean")
                .listing(SUM_FOR_MEAN.replace("3400000000000000", "3000000000000000"))
                .execute();
        assertRed(run, "left-envelope");
        assertThat(run.gate())
                .contains("listed with at most 3.00e+15 ULP in known-deviations.json, at /entries/0, now it is 3.38e+15"
                        + " ULP from the framework");
    }

    @Test
    void anIdThatNoCaseHas() throws IOException {
        SuiteRun run = suite("sum-instead-of-mean")
                .listing(SUM_FOR_MEAN.replace("plain\"", "plain\", \"torch/l1_loss/gone\""))
                .without("fixtures")
                .on(new SealedToy(folder).classPath())
                .execute();
        assertRed(run, "unknown-id");
        assertThat(run.gate())
                .contains(
                        "known-deviations.json, at /entries/0: 'torch/l1_loss/gone' matches no case of the corpus 9.9.");
    }

    @Test
    void anIdThatAnUnsealedFolderDoesNotHave() {
        SuiteRun run = suite("sum-instead-of-mean")
                .listing(SUM_FOR_MEAN.replace("plain\"", "plain\", \"torch/l1_loss/gone\""))
                .execute();
        assertThat(run.failures()).isEmpty();
    }

    @Test
    void aFilteredRunJudgesOnlyWhatRan() {
        SuiteRun run = suite("right")
                .listing(SUM_FOR_MEAN)
                .with("case", "torch/l1_loss/none/*")
                .execute();
        assertThat(run.failures()).isEmpty();
        assertThat(run.record().results()).hasSize(1);
        assertThat(run.record().header().selection()).containsEntry("case", "torch/l1_loss/none/*");
    }

    @Test
    void quirksGateWhenAsked() {
        SuiteRun run = suite("right").listing().with("strict", "quirk").execute();
        assertRed(run, "new-failure");
        assertThat(run.failure("torch/l1_loss/sum/f32/quirk [builtin:l1]")).contains("  framework 1.75");
    }

    @Test
    void strictPytorchAcceptsOnlyTheFrameworksValue() throws IOException {
        Path fixtures = Files.createDirectory(folder.resolve("fixtures"));
        for (String name : new String[] {"catalogue.json", "l1_loss.json"}) {
            String text = Files.readString(SuiteRun.toyCorpus().resolve(name));
            Files.writeString(
                    fixtures.resolve(name),
                    text.replace("[1.75] }, \"exact\": null", "[1.75] }, \"exact\": [\"1.5\"]"));
        }
        SuiteRun right = suite("right")
                .with("fixtures", fixtures.toString())
                .with("strict", "quirk")
                .listing();
        assertThat(right.execute().failures()).isEmpty();
        assertThat(line(right, "torch/l1_loss/sum/f32/quirk").agreement()).isEqualTo("exact");
        SuiteRun strict = new SuiteRun(folder.resolve("strict"), "right")
                .with("fixtures", fixtures.toString())
                .with("strict", "pytorch,quirk")
                .listing()
                .execute();
        assertRed(strict, "new-failure");
    }

    @Test
    void nothingJudged() {
        SuiteRun run = suite("offers-nothing")
                .listing("{\"cases\": [\"torch/*\"], \"kind\": \"unsupported\", \"reason\": \"Toy has no losses.\"}")
                .execute();
        assertRed(run, "nothing-judged");
        assertThat(run.gate()).contains("none of the 6 lines was judged");
    }

    @Test
    void nothingSelected() {
        SuiteRun run = suite("right").with("case", "torch/l1_loss/nope").execute();
        assertThat(run.refusal())
                .startsWith(
                        "[losstck 2] nothing selected: no case has the id torch/l1_loss/nope. Near it: torch/l1_loss/");
        assertThat(run.file("record.jsonl")).doesNotExist();
    }

    @Test
    void anUnknownAdapter() {
        assertThat(suite("rihgt").execute().refusal())
                .startsWith(
                        "[losstck 2] no adapter 'rihgt' on the class path; there are [always-zero, crash, crasher, ");
    }

    @Test
    void severalAdaptersAndNoneChosen() {
        assertThat(suite("right").without("adapter").execute().refusal())
                .startsWith("[losstck 2] several adapters on the class path: [always-zero, ")
                .endsWith("Choose one, for example -Dlosstck.adapter=always-zero.");
    }

    @Test
    void twoProvidersOfOneId() throws IOException {
        Path services = Files.createDirectories(folder.resolve("twin/META-INF/services"));
        Files.writeString(
                services.resolve("io.github.losstck.spi.LossAdapterProvider"),
                "io.github.losstck.junit.Miniatures$RightAgain\n");
        try (URLClassLoader twin = new URLClassLoader(
                new URL[] {folder.resolve("twin").toUri().toURL()}, getClass().getClassLoader())) {
            assertThat(suite("right").on(twin).execute().refusal())
                    .startsWith(
                            "[losstck 2] two adapters have the id 'right': io.github.losstck.junit.Miniatures$Right in ")
                    .contains(" and io.github.losstck.junit.Miniatures$RightAgain in ")
                    .endsWith("Keep one on the class path.");
        }
    }

    @Test
    void aDeviceThatIsNotThere() {
        assertThat(suite("no-device").with("device", "cuda").execute().refusal())
                .isEqualTo("[losstck 3] the adapter 'no-device' cannot start: there is no cuda here:"
                        + " use -Dlosstck.device=cpu");
    }

    @Test
    void aCorpusThatWasChanged() throws IOException {
        SuiteRun run = suite("right")
                .without("fixtures")
                .on(new SealedToy(folder).tampered().classPath())
                .execute();
        assertThat(run.refusal()).startsWith("[losstck 2] l1_loss.json was changed: its SHA-256 is ");
    }

    @Test
    void aBadListOfDeviations() {
        assertThat(suite("right")
                        .listing(SUM_FOR_MEAN.replace("\"link\"", "\"url\""))
                        .execute()
                        .refusal())
                .isEqualTo("[losstck 2] known-deviations.json, at /entries/0/url: unknown property 'url'. Known are"
                        + " [cases, except, kind, link, mayPass, reason, route, when, worstUlp]: correct its name or"
                        + " remove it.");
    }

    @Test
    void anErrorOfTheVirtualMachineEndsTheRun() {
        SuiteRun run = suite("too-deep").execute();
        String ending = "the run ended in " + PLAIN + " [builtin:l1] with java.lang.StackOverflowError: too deep";
        assertThat(run.gate()).startsWith("[losstck 4] " + ending);
        assertThat(run.others()).containsEntry("torch/l1_loss/none/f64/nan [builtin:l1]", "not run: " + ending);
        assertThat(run.record().isComplete()).isFalse();
        assertThat(run.file("index.html")).isNotEmptyFile();
    }
}
