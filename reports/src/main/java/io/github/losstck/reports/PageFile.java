package io.github.losstck.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a page that a template makes. */
final class PageFile {

    private PageFile() {}

    /**
     * Write a page, replacing an older file; folders are made.
     *
     * @param what it is, for a message: {@code the report}
     * @throws UncheckedIOException if it cannot be written; the message says what and where
     */
    static void write(String template, Object page, String what, Path file) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageFile.class.getClassLoader(), PageFile.class.getPackageName());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(file)) {
                engine.render(template, page, new WriterOutput(out));
            }
        } catch (IOException e) {
            throw cannotWrite(what, file, e);
        } catch (TemplateException e) {
            // The engine wraps what the disk says, and a full disk is no fault of the template.
            throw e.getCause() instanceof UncheckedIOException disk ? cannotWrite(what, file, disk.getCause()) : e;
        }
    }

    private static UncheckedIOException cannotWrite(String what, Path file, IOException cause) {
        return new UncheckedIOException("cannot write " + what + " " + file, cause);
    }
}
