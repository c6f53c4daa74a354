package io.github.losstck.reports;

import io.github.losstck.core.record.RunRecord;
import java.util.Locale;

/** A small picture for a README: against what, how many of the calls, and by its colour the gate's verdict. */
public final class Badge {

    private static final int CHARACTER = 7;
    private static final int PADDING = 8;
    private static final int LONGEST = 60;

    private Badge() {}

    /** {@code Loss TCK: PyTorch 2.7 | 812 of 860, gate passed} as SVG that needs no font, script or network. */
    public static String of(RunRecord record) {
        Tally tally = Tally.of(Line.of(record));
        String left = cut("Loss TCK: " + new Subject(record.header()).targets());
        String verdict =
                switch (verdict(record)) {
                    case "passed" -> ", gate passed";
                    case "failed" -> ", gate failed";
                    default -> ", unfinished";
                };
        String right = tally.count(Mark.AS_FRAMEWORK) + " of " + tally.asked() + verdict;
        return svg(escape(left), width(left), escape(right), width(right), color(verdict(record)));
    }

    private static String verdict(RunRecord record) {
        return record.footer()
                .map(footer -> footer.gate().passed() ? "passed" : "failed")
                .orElse("unfinished");
    }

    /** White text on each has a contrast of 4.5 to 1 at least. */
    private static String color(String verdict) {
        return switch (verdict) {
            case "passed" -> "#00755a";
            case "failed" -> "#b83a00";
            default -> "#5a6168";
        };
    }

    private static String svg(String left, int leftWidth, String right, int rightWidth, String color) {
        return String.format(
                Locale.ROOT,
                """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s, %3$s">
            <title>%2$s, %3$s</title>
            <rect width="%4$d" height="20" fill="#1b1f23"/>
            <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
            <g fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
            <text x="%7$d" y="14" textLength="%8$d" lengthAdjust="spacingAndGlyphs">%2$s</text>
            <text x="%9$d" y="14" textLength="%10$d" lengthAdjust="spacingAndGlyphs">%3$s</text>
            </g>
            </svg>
            """,
                leftWidth + rightWidth,
                left,
                right,
                leftWidth,
                rightWidth,
                color,
                PADDING,
                leftWidth - 2 * PADDING,
                leftWidth + PADDING,
                rightWidth - 2 * PADDING);
    }

    private static int width(String text) {
        return text.length() * CHARACTER + 2 * PADDING;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** What XML cannot hold at all becomes a question mark. */
    private static String escape(String text) {
        return text.replaceAll("[^\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
