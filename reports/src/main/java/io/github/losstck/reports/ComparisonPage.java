package io.github.losstck.reports;

import java.util.List;

/** Everything that the comparison's template asks for. */
record ComparisonPage(Comparison comparison) {

    private static final int FEW = 20;

    String title() {
        return "What moved: " + subject(false).library() + " and "
                + subject(true).library() + " · Loss TCK";
    }

    /** Nothing may be loaded, no script may run, and no style but the two that this page came with. */
    String policy() {
        return "default-src 'none'; style-src '" + style().hash() + "' '"
                + ownStyle().hash() + "'; base-uri 'none'; form-action 'none'";
    }

    /** That of the report. */
    Inlined style() {
        return Inlined.style();
    }

    Inlined ownStyle() {
        return Inlined.style("comparison.css");
    }

    Subject subject(boolean after) {
        return new Subject((after ? comparison.after() : comparison.before()).header());
    }

    /** A few regressions are what the reader came for; more are first shown by function. */
    boolean isOpen(Movement movement) {
        return movement.isRegression() && comparison.count(movement) <= FEW;
    }

    List<CountOfPairs> counts() {
        return CountOfPairs.rows(comparison);
    }

    DriftChart chart() {
        return DriftChart.of(comparison);
    }
}
