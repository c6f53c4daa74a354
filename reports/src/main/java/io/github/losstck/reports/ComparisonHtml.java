package io.github.losstck.reports;

import java.nio.file.Path;

/** A comparison as one HTML file that needs nothing but itself, and has every change in it. */
public final class ComparisonHtml {

    private ComparisonHtml() {}

    /** Write the comparison, replacing an older one; folders are made. */
    public static void write(Comparison comparison, Path file) {
        PageFile.write("comparison.jte", new ComparisonPage(comparison), "the comparison", file);
    }
}
