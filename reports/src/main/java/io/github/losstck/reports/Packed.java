package io.github.losstck.reports;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Data for the page's script, each piece gzipped and written in base64, one on a line: a tenth of its size, and no
 * character of it means anything to a browser.
 */
record Packed(List<String> pieces) implements Content {
    Packed {
        pieces = List.copyOf(pieces);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        for (String piece : pieces) {
            output.writeContent(piece);
            output.writeContent("\n");
        }
    }

    static String pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress in memory", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
