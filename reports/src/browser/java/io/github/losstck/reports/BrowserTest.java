package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Uses the report as a person does, in a real browser, from a file. */
class BrowserTest {

    private static final String BCE = "torch.nn.functional.binary_cross_entropy_with_logits";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void openBrowser() {
        page = folder.resolve("index.html");
        HtmlReport.write(RealisticRun.of(800, 25, 30).in(folder), page);
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void plainWindow() {
        browser.size(1280, 900);
        browser.colors("light");
        browser.complaints();
        browser.requests();
    }

    @AfterEach
    void neitherComplainsNorAsksTheNetwork() {
        assertThat(browser.complaints()).as("console").isEmpty();
        assertThat(browser.requests())
                .as("requests")
                .isNotEmpty()
                .allMatch(address -> address.matches("about:blank|file:///.*/(index|large)\\.html(#.*)?"));
    }

    @Test
    void saysTheSentenceAndTheVerdictFirst() {
        browser.open(page, "");

        assertThat(browser.find("h1").getText()).contains("answers 725 of 800 calls as PyTorch 2.7 does");
        assertThat(browser.find(".verdict").getText()).contains("Gate failed: 25 problems");
        assertThat(browser.texts(".legend a")).contains("▲ 25 new failures");
    }

    @Test
    void leadsFromACauseToACaseToItsReproducer() {
        browser.open(page, "");
        browser.find("#failures summary").click();
        WebElement entry = browser.find("#failures li[data-case] > a");
        String id = entry.getText();
        entry.click();

        WebElement opened = browser.find("#failures article.case");
        assertThat(opened.getText()).contains("new failure", "Worst elements", "In Python", "In Java", "0.2500000000…");
        assertThat(browser.address()).contains("case=0%3A" + id.substring(0, 5));

        browser.allowClipboard();
        WebElement copy = opened.findElement(By.cssSelector("button[aria-label='Copy Python']"));
        copy.click();
        assertThat(browser.<Boolean>until(d -> copy.getText().equals("Copied"))).isTrue();
        assertThat(browser.clipboard()).contains("torch.nn.functional.mse_loss(x, torch.zeros(2))");
    }

    @Test
    void leadsFromTheMatrixToAFunctionAndItsWorstCases() {
        browser.open(page, "#/matrix");
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
        browser.open(page, "#/function?name=" + BCE);
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
    void worksFromTheKeyboard() {
        browser.open(page, "#/failures");
        browser.press("j");
        browser.press(Keys.ENTER);
        browser.press("j");
        browser.press(Keys.ENTER);
        assertThat(browser.find("#failures article.case").isDisplayed()).isTrue();

        browser.press(Keys.ESCAPE);
        assertThat(browser.all("#failures article.case")).isEmpty();
        assertThat(browser.driver().switchTo().activeElement().getText()).startsWith("torch/");
        browser.press("k");
        assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("summary");

        browser.press("?");
        assertThat(browser.find("#help").getText()).contains("next, previous entry");
        browser.press(Keys.ESCAPE);
        browser.press("/");
        browser.press("mse_loss j?k");
        assertThat(browser.find("#search").getDomProperty("value")).isEqualTo("mse_loss j?k");
    }

    @Test
    void aQueryAsksForWhatItSaysAndSurvivesReload() {
        browser.open(page, "#/function");
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
        browser.open(page, "#/function?q=loss:bce+-dtype:f32+is:new");
        assertThat(browser.find(".lines tbody").getText()).contains("float64").doesNotContain("float32");
    }

    @Test
    void saysWhatOfAQueryIsWrongAndHowItIsWritten() {
        browser.open(page, "#/function");
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

    @Test
    void showsHowFarOffEachRouteIsAsPictureAndAsTable() {
        browser.open(page, "#/function?name=" + BCE);
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
    private static long sum(WebElement part, String css) {
        return (Long) browser.script(
                "return [...arguments[0].querySelectorAll(arguments[1])].reduce((sum, e) => sum + Number(e.textContent), 0)",
                part,
                css);
    }

    @ParameterizedTest
    @CsvSource({"#/failures", "#/matrix", "#/function?name=" + BCE, "#/run"})
    void tabReachesEverything(String view) {
        browser.open(page, view);
        browser.script(
                "window.missed = new Set([...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
                        + ".filter(e => e.tabIndex >= 0 && e.checkVisibility()))");
        long all = (Long) browser.script("return missed.size");
        browser.script("document.activeElement.blur()");
        for (long i = 0; i < all + 5; i++) {
            browser.press(Keys.TAB);
            browser.script("missed.delete(document.activeElement)");
        }

        assertThat((List<?>) browser.script("return [...missed].map(e => e.outerHTML.slice(0, 120))"))
                .as("of %d", all)
                .isEmpty();
    }

    @Test
    void opensTenThousandCasesAndShowsThemInParts() {
        Path large = folder.resolve("large.html");
        HtmlReport.write(RealisticRun.of(10_000, 400, 100).in(folder), large);
        browser.open(large, "#/function");

        assertThat(browser.find("#found").getText()).isEqualTo("200 of 10002 lines, 10002 in all");
        assertThat(browser.driver().findElements(By.cssSelector(".lines tbody tr")))
                .hasSize(200);
        browser.find("#more").click();
        assertThat(browser.driver().findElements(By.cssSelector(".lines tbody tr")))
                .hasSize(400);
        browser.picture("large-function");
        browser.find("#search").sendKeys("tiny-9999");
        assertThat(browser.find("#found").getText()).isEqualTo("1 line, 10002 in all");
        browser.open(large, "");
        browser.picture("large-failures");
    }

    @ParameterizedTest
    @CsvSource({
        "light, 1280, ''",
        "dark, 1280, ''",
        "light, 1280, #/matrix",
        "dark, 1280, #/matrix",
        "light, 1280, #/run",
        "dark, 1280, #/run",
        "light, 1280, #/function",
        "dark, 360, #/function",
        "light, 360, ''",
        "dark, 360, #/matrix",
        "light, 1280, #/function?name=" + BCE,
        "dark, 1280, #/function?name=" + BCE,
        "light, 360, #/function?q=foo:1+tiny",
        "dark, 1280, #/function?q=foo:1+tiny"
    })
    void everyoneCanReadIt(String scheme, int width, String view) {
        browser.size(width, 900);
        browser.colors(scheme);
        browser.open(page, view);
        browser.script("document.querySelectorAll('details').forEach(part => { part.open = true; })");
        browser.all(".lines tbody a, #failures li a").stream().findFirst().ifPresent(WebElement::click);
        browser.find("body");

        List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();

        assertThat(violations.stream()
                        .filter(rule -> !List.of("minor", "moderate").contains(rule.getImpact())))
                .as("accessibility")
                .isEmpty();
    }
}
