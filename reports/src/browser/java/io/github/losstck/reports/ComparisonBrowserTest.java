package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison as people open it. */
class ComparisonBrowserTest {

    private static final String OPEN_ALL =
            "document.querySelectorAll('details').forEach(details => details.open = true)";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void openBrowser() {
        page = folder.resolve("comparison.html");
        ComparisonHtml.write(Comparison.of(ComparisonSamples.before(folder), ComparisonSamples.after(folder)), page);
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360", "dark, 360"})
    void fitsItsWindowAndIsAccessible(String scheme, int width) {
        browser.size(width, 900);
        browser.colors(scheme);
        browser.open(page, "");
        browser.script(OPEN_ALL);
        browser.picture("comparison-" + scheme + "-" + width);

        List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();

        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(violations).as("accessibility").isEmpty();
    }

    @Test
    void asksForNothingAndComplainsOfNothing() {
        browser.complaints();
        browser.requests();
        browser.open(page, "");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address -> address.equals("about:blank") || address.startsWith("file:"));
        assertThat(browser.requests().size()).isLessThanOrEqualTo(2);
        assertThat(browser.script("return getComputedStyle(document.querySelector('.changes')).tableLayout"))
                .as("the page's own style, which its policy must allow")
                .isEqualTo("fixed");
    }

    @Test
    void aCountLeadsToItsCases() {
        browser.open(page, "");
        browser.find(".counts a[href='#drifted']").click();

        assertThat(browser.address()).endsWith("#drifted");
        assertThat(browser.texts("#drifted tbody th")).contains("torch/mse_loss/drifted");
    }
}
