package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.support.ui.Select;

/** The history of an adapter, of real records. */
class TrendsViewTest {

    private static final String SMOOTH = "torch.nn.functional.soft_margin_loss";

    /** Out of order, as a folder gives them. */
    private static final List<String> NAMES = List.of(
            "pytorch-1.13.1",
            "pytorch-2.15.0",
            "pytorch-2.2.2",
            "pytorch-2.0.1",
            "cuda/djl-0.35.1-libtorch-2.11.0-h200",
            "cuda/djl-0.35.1-libtorch-2.11.0-cpu-of-the-same-machine",
            "protocol/tfjs-4.22.0");

    private static final List<String> ORDER =
            List.of("pytorch-1.13.1", "pytorch-2.0.1", "pytorch-2.2.2", "pytorch-2.15.0");

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofRecords(NAMES);

    private final Browser browser = REPORT.browser();

    private void openAll() {
        browser.find("#history .trend");
        browser.script("document.querySelectorAll('#history > details').forEach(part => { part.open = true; })");
        browser.until(d -> browser.all("#history > details > *:not(summary)").size() > 0);
        browser.script("document.querySelectorAll('#history details').forEach(part => { part.open = true; })");
        browser.until(d -> browser.all(".trend-table").size()
                == browser.all(".function-trend").size());
    }

    @Test
    void putsTheRunsInOrderAndSaysWhatChanged() {
        REPORT.open("#/trends");

        assertThat(browser.find("#history > p").getText()).contains("over 4 runs, from 1.13.1 to 2.15.0");
        assertThat(browser.texts(".steps tbody th")).containsExactly("1.13.1", "2.0.1", "2.2.2", "2.15.0");
        assertThat(browser.texts(".steps td:last-child"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("the first"),
                        second -> assertThat(second).startsWith("native version: 1.13.1 → 2.0.1"),
                        third -> assertThat(third).startsWith("◇ cpu capability: AVX2 → AVX512."),
                        fourth ->
                                assertThat(fourth).doesNotContain("◇").contains("targets: PyTorch 2.2 → PyTorch 2.15"));
        assertThat(browser.all("#history > .panels .step-marked")).hasSize(1);
        assertThat(browser.find("#trends > .note").getText()).contains("without a trend: TensorFlow.js");
    }

    @Test
    void tellsTheWorstAndTheMedianThatTheRecordsHave() {
        List<RunRecord> records = ReportInBrowser.records(ORDER);
        REPORT.open("#/trends");
        openAll();

        String table = "[aria-label='" + SMOOTH + "'] .trend-table tbody tr:nth-child(";
        for (int i = 0; i < ORDER.size(); i++) {
            assertThat(browser.texts(table + (i + 1) + ") td").stream().map(String::strip))
                    .as(ORDER.get(i))
                    .isEqualTo(expected(records.get(i)));
        }
        assertThat(browser.all("[aria-label='" + SMOOTH + "'] .dot-worst")).hasSize(2 * ORDER.size());
        assertThat(browser.texts("[aria-label='" + SMOOTH + "'] figcaption").get(1))
                .startsWith("worst 8.48e+15 → 1.292")
                .endsWith("at 2.0.1");
    }

    /** Passed, not passed; worst and median from the framework; worst and median from the truth. */
    private static List<String> expected(RunRecord record) {
        List<WorstDrift> drifts = Line.of(record).stream()
                .filter(line -> line.function().equals(SMOOTH) && line.mark() == Mark.AS_FRAMEWORK)
                .flatMap(line -> WorstDrift.of(List.of(line)).stream())
                .toList();
        List<Double> framework =
                finite(drifts.stream().map(drift -> drift.drift().framework().max()));
        List<Double> exact = finite(drifts.stream()
                .map(drift -> drift.drift().exact())
                .filter(Objects::nonNull)
                .map(ulps -> ulps.max()));
        return List.of(
                String.valueOf(drifts.size()), "0", worst(framework), median(framework), worst(exact), median(exact));
    }

    private static List<Double> finite(Stream<Double> values) {
        return values.filter(Double::isFinite).sorted(Comparator.naturalOrder()).toList();
    }

    private static String worst(List<Double> sorted) {
        return shown(sorted.get(sorted.size() - 1));
    }

    private static String median(List<Double> sorted) {
        return shown(sorted.get((sorted.size() - 1) / 2));
    }

    private static String shown(double value) {
        return value >= 1e5
                ? String.format(Locale.ROOT, "%.2e", value)
                : Figures.brief(value).toString();
    }

    @Test
    void eachAdapterHasItsOwnHistoryAndAQueryNarrowsIt() {
        REPORT.open("#/trends");
        new Select(browser.find("#trend-history")).selectByIndex(1);
        assertThat(browser.texts(".steps tbody th")).containsExactly("0.35.1, cpu", "0.35.1, cuda:0 (NVIDIA H200)");
        assertThat(browser.find(".steps tbody tr:last-child").getText()).contains("◇ device: cpu → cuda:0");
        browser.find("#trends-search").sendKeys("loss:poisson route:recipe");
        String found = browser.find("#history").getText();

        browser.driver().navigate().refresh();

        assertThat(browser.address()).contains("history=1", "q=loss%3Apoisson");
        assertThat(browser.find("#history").getText()).isEqualTo(found).contains("1 of 1 function moved");
        browser.find(".function-trend h4 a").click();
        assertThat(browser.find("#function-title").getText()).endsWith("poisson_nll_loss");
        assertThat(browser.find("#search").getDomProperty("value")).isEqualTo("loss:poisson route:recipe");
    }

    @Test
    void aStepLeadsToItsComparison() {
        REPORT.open("#/trends");
        browser.find(".steps tr:nth-child(2) a").click();

        assertThat(browser.find("#comparison .sentence").getText())
                .startsWith("From PyTorch 1.13.1 on 1.13.1 (cpu) to PyTorch 2.0.1");
    }

    @Test
    void saysWhatItWouldNeed() {
        Path one = REPORT.folder().resolve("one.html");
        HtmlReport.write(List.of(TextSummaryTest.mixed().in(REPORT.folder())), one);
        browser.open(one, "#/trends");

        assertThat(browser.find("#trends").getText())
                .contains("A trend needs two or more runs of one adapter")
                .contains("losstck report records/");
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360", "dark, 360"})
    void fitsAndIsAccessible(String scheme, int width) {
        browser.size(width, 900);
        browser.colors(scheme);
        REPORT.open("#/trends");
        openAll();
        browser.picture("several-" + scheme + "-" + width + "-trends");

        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(Axe.violations(browser)).isEmpty();
    }
}
