package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader types into the search field. */
class QueryTest {

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofOneRun();

    private final Browser browser = REPORT.browser();

    @Test
    void aQueryAsksForWhatItSaysAndSurvivesReload() {
        REPORT.open("#/function");
        browser.find("#search").sendKeys("loss:bce dtype:f32 adapter:djl ulp>4 status:new kind:value");
        List<String> rows = browser.texts(".lines tbody tr[data-case]");
        String found = browser.find("#found").getText();

        browser.driver().navigate().refresh();

        assertThat(browser.find("#search").getDomProperty("value"))
                .isEqualTo("loss:bce dtype:f32 adapter:djl ulp>4 status:new kind:value");
        assertThat(browser.find("#found").getText()).isEqualTo(found);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).contains("new failure", "binary_cross_entropy", "float32"));
        REPORT.open("#/function?q=loss:bce+-dtype:f32+is:new");
        assertThat(browser.find(".lines tbody").getText()).contains("float64").doesNotContain("float32");
    }

    @Test
    void saysWhatOfAQueryIsWrongAndHowItIsWritten() {
        REPORT.open("#/function");
        browser.find("#search").sendKeys("los:bce ulp>many status:knwon tiny");

        assertThat(browser.find("#faults").getText())
                .contains("there is no key “los”; the keys are loss, dtype")
                .contains("ulp wants a number, as in ulp>4, not “many”")
                .contains("there is no status “knwon”; try new-failure");
        assertThat(browser.find("#search").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.texts(".lines th[scope=row]")).isNotEmpty().allMatch(id -> id.contains("tiny"));
        browser.find(".how summary").click();
        assertThat(browser.texts(".asks code")).contains("loss:bce", "share>50%", "-route:recipe");
    }
}
