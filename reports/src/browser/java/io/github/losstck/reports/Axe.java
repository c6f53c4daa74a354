package io.github.losstck.reports;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** What axe finds wrong for people who do not see, or not well. */
final class Axe {

    private static final List<String> LIGHT = List.of("minor", "moderate");

    private Axe() {}

    /** Serious and critical ones. */
    static List<Rule> violations(Browser browser) {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .filter(rule -> !LIGHT.contains(rule.getImpact()))
                        .toList();
    }
}
