package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.losstck.core.record.RecordReader;
import io.github.losstck.core.record.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A report in a real browser, from a file, for the tests of a class. After each of them: no complaint, and no request. */
final class ReportInBrowser implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final Path RECORDS = Path.of("..", "docs", "records");

    private final Function<Path, List<RunRecord>> runs;
    private Browser browser;
    private Path folder;
    private Path page;

    /** A report over these runs; they may write into the folder that they get. */
    ReportInBrowser(Function<Path, List<RunRecord>> runs) {
        this.runs = runs;
    }

    /** A run of the size that people have. */
    static ReportInBrowser ofOneRun() {
        return new ReportInBrowser(
                folder -> List.of(RealisticRun.of(800, 25, 30).in(folder)));
    }

    /** A report over records that are kept in the documentation. */
    static ReportInBrowser ofRecords(List<String> names) {
        return new ReportInBrowser(folder -> records(names));
    }

    static List<RunRecord> records(List<String> names) {
        return names.stream()
                .map(name -> RecordReader.read(RECORDS.resolve(name + ".jsonl.gz")))
                .toList();
    }

    Browser browser() {
        return browser;
    }

    /** Where a test may write other pages. */
    Path folder() {
        return folder;
    }

    void open(String fragment) {
        browser.open(page, fragment);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("report");
        page = folder.resolve("index.html");
        HtmlReport.write(runs.apply(folder), page);
        browser = Browser.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser.size(1280, 900);
        browser.colors("light");
        browser.complaints();
        browser.requests();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(browser.complaints()).as("console").isEmpty();
        assertThat(browser.requests())
                .as("requests")
                .isNotEmpty()
                .allMatch(address -> address.matches("about:blank|file:///.*/\\w+\\.html(#.*)?"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
