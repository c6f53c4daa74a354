package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The Function view, and the way from the matrix to it. */
class FunctionViewTest {

    private static final String BCE = "torch.nn.functional.binary_cross_entropy_with_logits";

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofOneRun();

    private final Browser browser = REPORT.browser();

    @Test
    void leadsFromTheMatrixToAFunctionAndItsWorstCases() {
        REPORT.open("#/matrix");
        browser.all("#matrix tbody th a").stream()
                .filter(link -> link.getText().equals(BCE))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(browser.find("#function h2").getText()).isEqualTo(BCE);
        List<String> statuses = browser.texts(".lines .status");
        assertThat(statuses).hasSize(50).startsWith("▲ new failure").endsWith("● as the framework");
    }

    @Test
    void keepsFiltersOrderAndOpenCaseInTheAddress() {
        REPORT.open("#/function?name=" + BCE);
        new Select(browser.find("#filter-dtype")).selectByValue("float64");
        browser.find("#search").sendKeys("none");
        browser.find("#sort-case").click();
        browser.find(".lines tbody a").click();
        String before = browser.find("#function").getText();
        int rows = browser.all(".lines tbody tr[data-case]").size();

        browser.driver().navigate().refresh();

        assertThat(browser.address()).contains("dtype=float64", "q=none", "sort=case-down", "case=0%3Atorch");
        assertThat(browser.find("article.case").isDisplayed()).isTrue();
        assertThat(browser.find("#function").getText()).isEqualTo(before);
        assertThat(rows).isBetween(1, 20);
        assertThat(browser.all(".lines tbody tr[data-case]")).hasSize(rows);
    }

    @Test
    void showsHowFarOffEachRouteIsAsPictureAndAsTable() {
        REPORT.open("#/function?name=" + BCE);
        assertThat(browser.texts(".picture h4")).containsExactly("built-in");
        assertThat(browser.texts(".picture .axis-name"))
                .startsWith("ULP from the framework", "ULP from the truth", "budget used");
        browser.script("document.querySelectorAll('.picture details').forEach(table => { table.open = true; })");

        for (WebElement picture : browser.all(".picture")) {
            long drawn = sum(picture, ".bar-count");
            long told = sum(picture, "td.number");
            assertThat(drawn).as(picture.getText()).isPositive().isEqualTo(told);
        }
    }

    /** Of the numbers that a part of the page shows. */
    private long sum(WebElement part, String css) {
        return (Long) browser.script(
                "return [...arguments[0].querySelectorAll(arguments[1])].reduce((sum, e) => sum + Number(e.textContent), 0)",
                part,
                css);
    }

    @Test
    void opensTenThousandCasesAndShowsThemInParts() {
        Path large = REPORT.folder().resolve("large.html");
        HtmlReport.write(RealisticRun.of(10_000, 400, 100).in(REPORT.folder()), large);
        browser.open(large, "#/function");

        assertThat(browser.find("#found").getText()).isEqualTo("100 of 10002 lines, 10002 in all");
        assertThat(browser.driver().findElements(By.cssSelector(".lines tbody tr")))
                .hasSize(100);
        browser.find("#more").click();
        assertThat(browser.driver().findElements(By.cssSelector(".lines tbody tr")))
                .hasSize(200);
        browser.picture("large-function");
        browser.find("#search").sendKeys("tiny-9999");
        assertThat(browser.find("#found").getText()).isEqualTo("1 line, 10002 in all");
        browser.open(large, "");
        browser.picture("large-failures");
    }
}
