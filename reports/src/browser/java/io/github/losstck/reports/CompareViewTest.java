package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RunRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Two runs held against each other in the page, of real records. */
class CompareViewTest {

    /** In the order of the page: of an adapter the older version first. */
    private static final List<String> NAMES = List.of(
            "cuda/djl-0.35.1-libtorch-2.11.0-cpu-of-the-same-machine",
            "cuda/djl-0.35.1-libtorch-2.11.0-h200",
            "keras-3.3.3",
            "keras-3.4.1",
            "keras-3.15.1");

    /** Cases by movement, as the page lists them. */
    private static final String LISTED = """
            document.querySelectorAll('#moves details').forEach(details => { details.open = true; });
            return new Promise(done => setTimeout(() => done(Object.fromEntries([...document.querySelectorAll('.movement')].map(section =>
              [section.dataset.move, [...section.querySelectorAll('tbody th a')].map(link => link.textContent)]))), 200));
            """;

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofRecords(NAMES);

    private final Browser browser = REPORT.browser();

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "2, 4", "4, 3", "1, 4"})
    void listsWhatTheCommandLists(int old, int now) {
        List<RunRecord> records = ReportInBrowser.records(List.of(NAMES.get(old), NAMES.get(now)));
        Comparison comparison = Comparison.of(records.get(0), records.get(1));
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (Movement movement : comparison.movements()) {
            List<String> cases = new ArrayList<>();
            comparison
                    .groups(movement)
                    .forEach(group -> group.changes()
                            .forEach(change -> cases.add(change.pair().id())));
            expected.put(movement.id(), cases);
        }

        REPORT.open("#/compare?old=" + old + "&new=" + now);

        assertThat(browser.find("#comparison .sentence").getText()).isEqualTo(comparison.headline());
        Map<?, ?> listed = (Map<?, ?>) browser.script(LISTED);
        assertThat(listed.keySet()).isEqualTo(expected.keySet());
        expected.forEach((movement, cases) -> {
            List<?> shown = (List<?>) listed.get(movement);
            // Without an error on both sides there is no worst: those stand in the order of the record.
            boolean oneSided = Movement.named(movement).iterator().next().isOneSided();
            assertThat(oneSided ? sorted(shown) : shown).as(movement).isEqualTo(oneSided ? sorted(cases) : cases);
        });
        assertThat(expected).isNotEmpty();
        assertThat(browser.texts(".moves tbody tr"))
                .hasSameSizeAs(CountOfPairs.rows(comparison))
                .first()
                .asString()
                .contains(String.valueOf(comparison.count(comparison.movements().get(0))));
    }

    private static List<String> sorted(List<?> cases) {
        return cases.stream().map(Object::toString).sorted().toList();
    }

    @Test
    void beginsWithTheLastStepOfTheLongestHistory() {
        REPORT.open("#/compare");

        assertThat(browser.find("#comparison .sentence").getText())
                .startsWith("From Keras 3.4.1")
                .contains("3.15.1");
    }

    @Test
    void keepsBothRunsTheQueryAndTheMovementInTheAddress() {
        REPORT.open("#/compare?old=0&new=1");
        browser.find("#comparison .sentence");
        new Select(browser.find("#compare-old")).selectByValue("2");
        new Select(browser.find("#compare-new")).selectByValue("4");
        browser.find(".moves a[href*='move=newly-asked']").click();
        browser.find("#compare-search").sendKeys("loss:huber");
        String before = browser.find("#comparison").getText();

        browser.driver().navigate().refresh();

        assertThat(browser.address()).contains("old=2", "new=4", "q=loss%3Ahuber", "move=newly-asked");
        assertThat(browser.find("#comparison").getText()).isEqualTo(before).contains(", of which ");
        browser.find("#exchange").click();
        assertThat(browser.find("#comparison .sentence").getText()).startsWith("From Keras 3.15.1");
    }

    @Test
    void leadsToTheCaseFromTheKeyboard() {
        REPORT.open("#/compare?old=0&new=1");
        browser.find("#moves summary");
        for (int i = 0; i < 100; i++) {
            if (browser.driver().switchTo().activeElement().getTagName().equals("summary")
                    && browser.driver().switchTo().activeElement().getText().contains("nll_loss")) {
                break;
            }
            browser.press("j");
        }
        browser.press(Keys.ENTER);
        browser.find("#moves tbody th a");
        browser.press("j");
        browser.press(Keys.ENTER);

        assertThat(browser.find("#function article.case").getText()).contains("nll_loss");
        browser.driver().navigate().back();
        assertThat(browser.find("#comparison .sentence").getText()).contains("11 new failures");
        browser.press("/");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("compare-search");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, improved, 4, 0", "1, 0, drifted, 0, 4"})
    void showsWhatEachRunHas(int old, int now, String movement, String before, String after) {
        REPORT.open("#/compare?old=" + old + "&new=" + now + "&move=" + movement);
        browser.find("#moves");
        browser.script("document.querySelectorAll('#moves details').forEach(part => { part.open = true; })");
        String row = "[data-move=" + movement + "] tbody tr:first-child td";
        browser.until(d -> !browser.texts(row).isEmpty());

        List<String> cells = browser.texts(row);
        assertThat(cells.get(0)).isEqualTo("output");
        assertThat(cells.get(before.equals("0") ? 1 : 2))
                .as("the side without an error")
                .contains("bit-exact");
        assertThat(cells.get(3).strip()).isEqualTo(before);
        assertThat(cells.get(4).strip()).isEqualTo(after);
    }

    @Test
    void theScatterAndItsTableCountTheSameLines() {
        REPORT.open("#/compare?old=0&new=1");
        String words = browser.find("#comparison .drift figcaption").getText();
        browser.find(".drift summary").click();
        long told = browser.texts(".drift td.number:nth-of-type(2)").stream()
                .mapToLong(Long::parseLong)
                .sum();

        assertThat(words).contains(told + " lines have a number in both runs").contains("37 are changes");
        assertThat(browser.all(".scatter .point-moved")).isNotEmpty();
    }

    @Test
    void saysSoWhereThereIsNothingToCompare() {
        REPORT.open("#/compare?old=1&new=1");
        assertThat(browser.find("#comparison .note").getText()).contains("the same run");

        Path one = REPORT.folder().resolve("one.html");
        HtmlReport.write(List.of(TextSummaryTest.mixed().in(REPORT.folder())), one);
        browser.open(one, "#/compare");
        assertThat(browser.find("#compare").getText())
                .contains("This page has one run")
                .contains("losstck report BEFORE AFTER");
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360", "dark, 360"})
    void fitsAndIsAccessible(String scheme, int width) {
        browser.size(width, 900);
        browser.colors(scheme);
        for (String view : List.of("#/compare?old=0&new=1", "#/run")) {
            REPORT.open(view);
            browser.find("main section:not([hidden]) .scroll");
            browser.script("document.querySelectorAll('main details').forEach(part => { part.open = true; })");
            browser.picture("several-" + scheme + "-" + width + (view.contains("run") ? "-run" : "-compare"));

            assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(width);
            assertThat(Axe.violations(browser)).as(view).isEmpty();
        }
    }
}
