package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Uses the first view as a person does, in a real browser, from a file. */
class FailuresViewTest {

    @RegisterExtension
    static final ReportInBrowser REPORT = ReportInBrowser.ofOneRun();

    private final Browser browser = REPORT.browser();

    @Test
    void saysTheSentenceAndTheVerdictFirst() {
        REPORT.open("");

        assertThat(browser.find("h1").getText()).contains("answers 725 of 800 calls as PyTorch 2.7 does");
        assertThat(browser.find(".verdict").getText()).contains("Gate failed: 25 problems");
        assertThat(browser.texts(".legend a")).contains("▲ 25 new failures");
    }

    @Test
    void leadsFromACauseToACaseToItsReproducer() {
        REPORT.open("");
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
}
