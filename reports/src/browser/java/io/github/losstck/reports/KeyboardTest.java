package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Everything without a mouse. */
class KeyboardTest {

    private static final String BCE = "torch.nn.functional.binary_cross_entropy_with_logits";

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofOneRun();

    private final Browser browser = REPORT.browser();

    @Test
    void worksFromTheKeyboard() {
        REPORT.open("#/failures");
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

    @ParameterizedTest
    @CsvSource({"#/failures", "#/matrix", "#/function?name=" + BCE, "#/run"})
    void tabReachesEverything(String view) {
        REPORT.open(view);
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
}
