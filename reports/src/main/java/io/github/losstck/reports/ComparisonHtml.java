package io.github.losstck.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comparison as one HTML file that needs nothing but itself, and has every change in it. */
public final class ComparisonHtml {

    private ComparisonHtml() {}

    /** Write the comparison, replacing an older one; folders are made. */
    public static void write(Comparison comparison, Path file) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ComparisonHtml.class.getClassLoader(), ComparisonHtml.class.getPackageName());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                engine.render("comparison.jte", new ComparisonPage(comparison), new WriterOutput(out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the comparison " + file, e);
        }
    }
}
