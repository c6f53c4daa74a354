package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.losstck.core.record.CaseDetail;
import io.github.losstck.core.record.CaseResult.Listed;
import io.github.losstck.core.record.RunRecord;
import io.github.losstck.core.record.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HtmlReportTest {

    @TempDir
    private Path folder;

    private String page(RunRecord... records) throws IOException {
        Path file = folder.resolve("deep/er/index.html");
        HtmlReport.write(List.of(records), file);
        return Files.readString(file);
    }

    @Test
    void saysTheSentenceTheVerdictAndTheCausesWithoutScript() throws IOException {
        RunRecord record = TextSummaryTest.mixed().in(folder);

        String page = page(record);

        assertThat(page)
                .contains("DJL 0.35.1 on libtorch 2.7.1 (cpu) answers 4 of 13 calls as PyTorch 2.7 does")
                .contains("Gate failed: 5 problems")
                .contains("value: the output equals the value for: reduction=mean")
                .contains("too-few-cases")
                .contains("mvn verify -Padapter=djl -Dlosstck.pytorch=2.7");
    }

    @Test
    void lendsNoMeaningToTextOfTheRecord() throws IOException {
        String attack = "</script><img src=x onerror=alert(1)>";
        String id = "torch/" + attack;
        CaseDetail detail = new CaseDetail(
                attack,
                attack,
                attack,
                attack,
                attack,
                attack,
                attack,
                Map.of(attack, attack),
                Map.of(attack, attack),
                attack,
                List.of(new CaseDetail.Element(attack, List.of(0), attack, attack, attack, 1, 1, 1, 2)));
        RunRecord record = new SampleRun()
                .library(attack)
                .add(SampleLines.line(
                        id,
                        attack,
                        attack,
                        "builtin:" + attack,
                        Status.FAIL,
                        true,
                        "",
                        "value",
                        attack,
                        new Listed(attack, "javascript:alert(1)"),
                        Map.of(),
                        detail))
                .problem("too-few-cases", attack)
                .in(folder);

        String page = page(record);

        assertThat(page).doesNotContain("<img").contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;");
        assertThat(page.split("</script>", -1))
                .as("pieces around the four scripts of the page")
                .hasSize(5);
        assertThat(PageData.of(page).index().get("cases").get(0).get(0).asString())
                .isEqualTo(id);
    }

    @Test
    void allowsNoScriptButItsOwnAndNoNetwork() throws IOException {
        String page = page(TextSummaryTest.mixed().in(folder));

        assertThat(page)
                .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
                .doesNotContain("unsafe-inline")
                .doesNotContain("<link")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void keepsTheWholeResultOfWhatFailedAndLessOfWhatIsKnown() throws IOException {
        RunRecord record = TextSummaryTest.mixed().in(folder);

        PageData data = PageData.of(page(record));

        int failure = line(record, Status.FAIL);
        int known = line(record, Status.EXPECTED_FAIL);
        int pass = line(record, Status.PASS);
        JsonNode detail = data.detail(0, failure).get("result").get("detail");
        assertThat(detail.get("message").asString()).isEqualTo("output[0] is 0.5, the framework has 0.25");
        assertThat(detail.get("elements").get(0).get("exact").asString())
                .isEqualTo("0.2500000000000000138777878078144");
        assertThat(data.code(0, failure, "python"))
                .isEqualTo(record.results().get(failure).detail().python());
        assertThat(data.code(0, known, "java"))
                .isEqualTo(record.results().get(known).detail().java());
        assertThat(data.detail(0, known).get("result").get("detail").has("message"))
                .as("a known deviation's message repeats its reason")
                .isFalse();
        assertThat(data.detail(0, pass).get("drift").size()).isEqualTo(2);
        assertThat(data.detail(0, pass).has("result")).isFalse();
    }

    @Test
    void indexesEveryLineAndSharesWhatRepeats() throws IOException {
        RunRecord record = TextSummaryTest.mixed().in(folder);

        PageData data = PageData.of(page(record, record));

        JsonNode runs = data.index().get("runs");
        assertThat(runs.get(0).get("case").size()).isEqualTo(record.results().size());
        assertThat(runs.get(1).get("case")).isEqualTo(runs.get(0).get("case"));
        for (int i = 0; i < record.results().size(); i++) {
            assertThat(data.word(1, "reason", i))
                    .isEqualTo(Line.text(record.results().get(i).reason()));
            assertThat(data.word(1, "kind", i))
                    .isEqualTo(Line.text(record.results().get(i).kind()));
        }
        assertThat(data.index().get("cases").size())
                .isLessThanOrEqualTo(record.results().size());
    }

    private static int line(RunRecord record, Status status) {
        return record.results().stream().map(result -> result.status()).toList().indexOf(status);
    }

    @Test
    void aMegabyteOfMessageIsCutInListsAndWholeWhereItIsOpened() throws IOException {
        String long1 = "x".repeat(1_000_000);
        RunRecord record = new SampleRun()
                .add(SampleLines.failure("torch/a", SampleLines.MSE, "squared", SampleLines.BUILTIN, long1, long1))
                .in(folder);

        String page = page(record);

        assertThat(page.length()).isLessThan(300_000);
        assertThat(page).contains("x… (998007 more characters in the record)");
        assertThat(PageData.of(page)
                        .detail(0, 0)
                        .get("result")
                        .get("detail")
                        .get("message")
                        .asString())
                .isEqualTo(long1);
    }

    @Test
    void saysSoWhenARecordIsEmpty() throws IOException {
        String page = page(new SampleRun().in(folder));

        assertThat(page)
                .contains("was asked nothing: no line of this record was judged.")
                .contains("This record has no lines: nothing was asked.");
    }

    @Test
    void saysLoudlyThatARunDidNotFinishAndGivesNoVerdict() throws IOException {
        String page = page(TextSummaryTest.mixed().unfinishedIn(folder));

        assertThat(page)
                .contains("UNFINISHED RUN, so far only: DJL 0.35.1")
                .contains("verdict verdict-unfinished")
                .contains("No verdict: this run did not finish. It may be looked at, never judged.")
                .doesNotContain("Gate passed")
                .doesNotContain("Gate failed");
    }

    @Test
    void showsSeveralRunsSideBySide() throws IOException {
        RunRecord djl = TextSummaryTest.mixed().in(folder);
        RunRecord other = new SampleRun()
                .library("Other")
                .add(SampleLines.pass("torch/mse_loss/mean/f32/a", "bit-exact", 0))
                .in(folder);

        String page = page(djl, other);

        assertThat(page)
                .contains("<h1>2 runs side by side</h1>")
                .contains(">DJL 0.35.1</th><th scope=\"colgroup\" colspan=\"1\">Other 0.35.1</th>");
    }

    @Test
    void manyRunsFoldAndTheRedOneStandsOut() throws IOException {
        RunRecord good = new SampleRun()
                .add(SampleLines.pass("torch/mse_loss/mean/f32/a", "bit-exact", 0))
                .in(folder);
        List<RunRecord> records = new ArrayList<>();
        for (int version = 0; version < 9; version++) {
            records.add(Releases.of(good, "0." + version, "2026-01-01T00:00:00Z", "A"));
        }
        records.add(TextSummaryTest.mixed().library("Red").in(folder));

        String page = page(records.toArray(RunRecord[]::new));

        assertThat(page).contains("<h1>10 runs side by side. 9 of 10 passed the gate.</h1>");
        String head = page.substring(page.indexOf("<h1>"), page.indexOf("All 10 runs"));
        assertThat(head).contains("Red 0.35.1").doesNotContain("DJL 0.");
        String matrix = page.substring(page.indexOf("id=\"matrix\""), page.indexOf("id=\"function\""));
        assertThat(matrix).contains("DJL 0.8", "Red 0.35.1").doesNotContain("DJL 0.7");
        assertThat(page).contains("9 runs have nothing here: every call that was asked passed.");
    }

    @Test
    void failuresBeginWithTheRunThatHasNewOnes() throws IOException {
        RunRecord known = new SampleRun()
                .library("Known")
                .add(SampleLines.deviation("torch/mse_loss/a"))
                .in(folder);
        String page = page(known, TextSummaryTest.mixed().library("Red").in(folder));
        String failures = page.substring(page.indexOf("id=\"failures\""), page.indexOf("id=\"matrix\""));

        assertThat(failures.indexOf("<h3>Red")).isPositive().isLessThan(failures.indexOf("<h3>Known"));
    }

    @Test
    void tenThousandLinesStaySmall() throws IOException {
        String page = page(RealisticRun.of(10_000, 400, 100).in(folder));

        assertThat(page.length()).isLessThan(1_200_000);
    }

    @Test
    void refusesToReportNothing() {
        assertThatThrownBy(() -> HtmlReport.write(List.of(), folder.resolve("index.html")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one run record")
                .hasMessageContaining("index.html");
    }
}
