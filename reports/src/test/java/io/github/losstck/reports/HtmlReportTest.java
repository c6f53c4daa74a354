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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
                .as("pieces around the two scripts of the page")
                .hasSize(3);
        assertThat(page).contains("\\u003c/script>\\u003cimg src=x onerror=alert(1)>");
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
    void keepsTheWholeResultOfWhatDidNotPass() throws IOException {
        RunRecord record = TextSummaryTest.mixed().in(folder);

        JsonNode data = JsonMapper.shared().readTree(dataOf(page(record)));

        JsonNode rows = data.get("runs").get(0).get("lines");
        assertThat(rows.size()).isEqualTo(record.results().size());
        JsonNode deviation = rows.get(6).get(12);
        assertThat(deviation.get("case").asString()).isEqualTo("torch/mse_loss/mean/f32/e");
        assertThat(deviation.get("detail").get("python").asString()).startsWith("import torch\n");
        assertThat(deviation.get("detail").get("elements").get(0).get("exact").asString())
                .isEqualTo("0.2500000000000000138777878078144");
        assertThat(rows.get(0).size()).as("a pass has statistics alone").isEqualTo(12);
    }

    private static String dataOf(String page) {
        String from = page.substring(page.indexOf("id=\"data\">") + "id=\"data\">".length());
        return from.substring(0, from.indexOf("</script>"));
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
                .contains(">DJL 0.35.1</th><th scope=\"colgroup\" colspan=\"2\">Other 0.35.1</th>");
    }

    @Test
    void tenThousandLinesStaySmall() throws IOException {
        String page = page(RealisticRun.of(10_000, 400, 100).in(folder));

        assertThat(page.length()).isLessThan(6_000_000);
    }

    @Test
    void refusesToReportNothing() {
        assertThatThrownBy(() -> HtmlReport.write(List.of(), folder.resolve("index.html")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one run record")
                .hasMessageContaining("index.html");
    }
}
