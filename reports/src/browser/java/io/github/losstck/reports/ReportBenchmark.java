package io.github.losstck.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long a report takes in the browser, an empty page beside it. No test: Surefire runs it only when asked by name,
 * as {@code benchmarks/report.py} does.
 */
class ReportBenchmark {

    private static final int ROUNDS = 5;

    private static final List<String> QUERIES = List.of(
            "tiny",
            "f32",
            "loss:bce",
            "dtype:f32 loss:ce",
            "adapter:djl",
            "ulp>4",
            "status:known",
            "is:new kind:gradient",
            "why:gradient",
            "no-such-case",
            "");

    private static final String TYPE = """
            const [text, done] = arguments;
            const field = document.getElementById('search');
            const started = performance.now();
            field.value = text;
            field.dispatchEvent(new Event('input'));
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
            """;

    private static final String PAINTED =
            "return performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0]";

    private static final String READY =
            "return performance.getEntriesByName('cases-ready').map(mark => mark.startTime)[0]";

    @TempDir
    private Path folder;

    @Test
    void measure() throws IOException {
        Path report =
                Path.of(Objects.requireNonNull(System.getProperty("losstck.report"), "give -Dlosstck.report=FILE"));
        Path empty = folder.resolve("empty.html");
        Files.writeString(empty, "<!doctype html><title>empty</title><p>nothing");
        try (Browser browser = Browser.start()) {
            for (int round = 0; round <= ROUNDS; round++) {
                // The first round warms caches.
                String name = round == 0 ? "warm-up" : "round " + round;
                browser.open(empty, "");
                double nothing = milliseconds(browser, PAINTED);
                browser.open(report, "#/failures");
                double painted = milliseconds(browser, PAINTED);
                browser.open(report, "#/function");
                double ready = milliseconds(browser, READY);
                System.out.printf(
                        "%s: empty page %.0f ms, first view %.0f ms, all cases %.0f ms%n",
                        name, nothing, painted, ready);
                filters(browser, name);
            }
        }
    }

    private static double milliseconds(Browser browser, String code) {
        return ((Number) browser.until(driver -> browser.script(code))).doubleValue();
    }

    private static void filters(Browser browser, String name) {
        List<String> times = new ArrayList<>();
        double worst = 0;
        for (String query : QUERIES) {
            double time = ((Number) browser.driver().executeAsyncScript(TYPE, query)).doubleValue();
            worst = Math.max(worst, time);
            times.add("“" + query + "” %.0f".formatted(time));
        }
        System.out.printf("%s: filters at most %.0f ms: %s%n", name, worst, String.join(", ", times));
    }
}
