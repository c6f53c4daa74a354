package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes pictures of every view for people to look at, and checks that none is wider than its window. */
class PicturesTest {

    private static final List<String> VIEWS = List.of(
            "#/failures",
            "#/failures?case=FIRST",
            "#/matrix",
            "#/function?name=torch.nn.functional.binary_cross_entropy",
            "#/function",
            "#/function?case=FIRST",
            "#/function?q=loss:bce+is:new+foo:1",
            "#/run");

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
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360", "dark, 360"})
    void noViewIsWiderThanItsWindow(String scheme, int width) {
        browser.size(width, 900);
        browser.colors(scheme);
        browser.open(page, "");
        String first = (String)
                browser.script(
                        "return encodeURIComponent(document.querySelector('[data-status=new-failure] [data-case]').dataset.case)");
        for (String view : VIEWS) {
            browser.open(page, view.replace("FIRST", first));
            long wide = (Long) browser.script("return document.documentElement.scrollWidth");

            browser.picture(scheme + "-" + width + "-" + VIEWS.indexOf(view));
            assertThat(wide).as(view).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void severalRunsAndAnUnfinishedOneFitToo() {
        Path several = folder.resolve("several.html");
        HtmlReport.write(
                List.of(
                        RealisticRun.of(800, 0, 30).in(folder),
                        RealisticRun.of(400, 3, 0).library("Other").in(folder),
                        TextSummaryTest.mixed().library("Third").unfinishedIn(folder)),
                several);
        browser.size(1280, 900);
        browser.colors("light");
        browser.open(several, "#/matrix");
        browser.script("document.getElementById('matrix').scrollIntoView()");
        browser.picture("several-matrix");
        browser.open(several, "");
        browser.picture("several-failures");

        assertThat(browser.texts(".verdict")).hasSize(3).last().asString().contains("No verdict");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(1280);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><img src=x onerror=\"document.title='owned'\">",
                "<!-- <script> --><svg onload=document.title='owned'>",
                "\u202Egnorw\u2066 \u0000 \uFFFF \uD83D\uDE00 {{7*7}} ${7*7} %3Cimg%3E",
                "' \" & \n\r\t = : [ ] # ? /"
            })
    void textOfTheRecordStaysText(String attack) {
        Path hostile = folder.resolve("hostile.html");
        String long1 = attack.repeat(1_000_000 / attack.length());
        HtmlReport.write(
                new SampleRun()
                        .library(attack)
                        .add(SampleLines.failure(
                                "torch/" + attack, attack, "other", "builtin:" + attack, attack, attack))
                        .add(SampleLines.failure("torch/long", attack, "other", "builtin:" + attack, long1, long1))
                        .in(folder),
                hostile);
        for (String view : List.of("#/failures", "#/matrix", "#/run", "#/function")) {
            browser.size(360, 900);
            browser.open(hostile, view);
            assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                    .as(view)
                    .isLessThanOrEqualTo(360);
        }
        browser.find(".lines tbody a").click();
        browser.find("article.case");

        assertThat(browser.driver().getTitle()).isNotEqualTo("owned");
        assertThat(browser.all("img, svg[onload], script + script + script + script + script"))
                .isEmpty();
        assertThat((String) browser.script("return document.querySelector('article.case').getAttribute('aria-label')"))
                .startsWith("torch/");
        assertThat((String)
                        browser.script("return getComputedStyle(document.querySelector('.lines tbody a')).unicodeBidi"))
                .isEqualTo("isolate");
    }
}
