package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Every view in light and dark, wide and narrow, as axe judges it. */
class AccessibilityTest {

    private static final String BCE = "torch.nn.functional.binary_cross_entropy_with_logits";

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofOneRun();

    private final Browser browser = REPORT.browser();

    @ParameterizedTest
    @CsvSource({
        "light, 1280, ''",
        "dark, 1280, ''",
        "light, 1280, #/matrix",
        "dark, 1280, #/matrix",
        "light, 1280, #/run",
        "dark, 1280, #/run",
        "light, 1280, #/compare",
        "dark, 360, #/trends",
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
        REPORT.open(view);
        browser.script("document.querySelectorAll('details').forEach(part => { part.open = true; })");
        browser.all(".lines tbody a, #failures li a").stream().findFirst().ifPresent(WebElement::click);
        browser.find("body");

        assertThat(Axe.violations(browser)).as("accessibility").isEmpty();
    }
}
