package io.github.losstck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.CaseResult;
import io.github.losstck.core.record.RunFooter.GateVerdict;
import io.github.losstck.core.record.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that the corpus has suspended runs, is reported with the reason, and does not gate. */
class SuspendedTest {

    private static final String PLAIN = "torch/l1_loss/mean/f64/plain";
    private static final String WHY = "suspended since corpus 1.0.1: The tie is disputed. (https://example.org/7)";
    private static final String LISTED = """
            {"cases": ["torch/l1_loss/mean/f64/plain"], "route": "builtin:l1", "kind": "value+gradient",
             "worstUlp": 3400000000000000, "reason": "Toy sums.", "link": "https://toy.example/issues/1"}""";

    @TempDir
    Path folder;

    private Path fixtures;

    @BeforeEach
    void suspend() throws IOException {
        fixtures = Files.createDirectories(folder.resolve("fixtures"));
        for (String name : new String[] {"catalogue.json", "l1_loss.json"}) {
            Files.copy(SuiteRun.toyCorpus().resolve(name), fixtures.resolve(name));
        }
        dispute(PLAIN);
    }

    private void dispute(String... ids) throws IOException {
        StringBuilder cases = new StringBuilder();
        for (String id : ids) {
            cases.append(cases.isEmpty() ? "" : ",").append("""
                    "%s": {"since": "1.0.1", "reason": "The tie is disputed.", "link": "https://example.org/7"}""".formatted(id));
        }
        Files.writeString(
                fixtures.resolve("suspended.json"),
                "{\"schema\": \"losstck-suspended-v1\", \"cases\": {" + cases + "}}");
    }

    private SuiteRun suite(String adapter, String... list) {
        return new SuiteRun(folder, adapter).listing(list).with("fixtures", fixtures.toString());
    }

    private static CaseResult line(SuiteRun run) {
        return run.record().results().stream()
                .filter(result -> result.caseId().equals(PLAIN))
                .findFirst()
                .orElseThrow();
    }

    private static GateVerdict verdict(SuiteRun run) {
        return run.record().footer().orElseThrow().gate();
    }

    @Test
    void aNewFailureIsReportedAndDoesNotGate() {
        SuiteRun run = suite("sum-instead-of-mean").execute();
        assertThat(run.failures()).isEmpty();
        assertThat(verdict(run).passed()).isTrue();
        assertThat(line(run).status()).isEqualTo(Status.FAIL);
        assertThat(line(run).gates()).isFalse();
        assertThat(line(run).flags()).contains("suspended");
        assertThat(line(run).detail().message()).contains("not a known deviation; it does not gate: " + WHY);
        assertThat(run.others().get(PLAIN + " [builtin:l1]"))
                .startsWith("fail: ")
                .contains(WHY);
        assertThat(run.file("summary.md"))
                .content()
                .contains("1 suspended case differs", "suspended cases that differ (not gated) | 1 of 5");
    }

    @Test
    void strictnessDoesNotMakeItGate() {
        SuiteRun run = suite("sum-instead-of-mean")
                .with("case", "torch/l1_loss/mean/*,torch/l1_loss/none/*")
                .with("strict", "quirk,pytorch")
                .execute();
        assertThat(verdict(run).problems())
                .noneMatch(problem -> problem.caseId().equals(PLAIN));
    }

    @Test
    void aListedCaseThatPassesIsNotStale() {
        assertThat(suite("right", LISTED).execute().failures()).isEmpty();
    }

    @Test
    void aRouteThatIsGoneIsNotStale() {
        assertThat(suite("right", LISTED.replace("builtin:l1", "builtin:gone"))
                        .execute()
                        .failures())
                .isEmpty();
    }

    @Test
    void writingLeavesTheListAsItIs() throws IOException {
        SuiteRun kept = suite("right", LISTED).with("mode", "write").execute();
        assertThat(kept.failures()).isEmpty();
        assertThat(folder.resolve("known-deviations.json")).content().contains("Toy sums.", PLAIN);
        SuiteRun fresh = suite("sum-instead-of-mean")
                .with("output", folder.resolve("fresh").toString())
                .with("mode", "write")
                .with("accept", "*")
                .execute();
        assertThat(fresh.failures()).isEmpty();
        assertThat(folder.resolve("known-deviations.json")).content().doesNotContain(PLAIN);
    }

    @Test
    void aRunOfSuspendedCasesAloneMeasuresNothing() {
        SuiteRun run = suite("right").with("case", PLAIN).execute();
        assertThat(run.gate()).contains("nothing-judged: none of the 1 lines was judged");
    }

    @Test
    void withoutTheListTheCaseGates() throws IOException {
        Files.delete(fixtures.resolve("suspended.json"));
        SuiteRun run = suite("sum-instead-of-mean").execute();
        assertThat(run.gate()).contains("new-failure: " + PLAIN);
        assertThat(line(run).flags()).isNull();
    }
}
