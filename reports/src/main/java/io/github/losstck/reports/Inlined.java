package io.github.losstck.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** A style or a script that stands inside the page, and its hash, by which the page's policy allows it alone. */
record Inlined(String text) {

    private static final List<String> SCRIPTS = List.of(
            "data",
            "place",
            "dom",
            "query",
            "case",
            "picture",
            "function",
            "comparison",
            "compare",
            "chart",
            "trends",
            "history",
            "keys",
            "main");

    static Inlined style() {
        return style("style.css");
    }

    /** A style sheet of this package. */
    static Inlined style(String name) {
        return new Inlined(read(name));
    }

    /** All scripts as one, in a scope of their own. */
    static Inlined script() {
        return new Inlined(SCRIPTS.stream()
                .map(name -> read(name + ".js"))
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n")));
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String name) {
        try (InputStream in = Inlined.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the reports jar has no " + name + ": it was built or repacked badly");
            }
            // A browser hashes what it parsed, and parsing makes every line end a line feed.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
