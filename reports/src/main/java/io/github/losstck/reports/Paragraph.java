package io.github.losstck.reports;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines of a terminal. */
final class Paragraph {

    static final int WIDTH = 96;

    private Paragraph() {}

    /** Break at spaces; the first line begins with {@code first}, the others with as many spaces. A long word stays whole. */
    static String wrap(String first, String text) {
        String indent = " ".repeat(first.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return String.join("\n", lines) + "\n";
    }
}
