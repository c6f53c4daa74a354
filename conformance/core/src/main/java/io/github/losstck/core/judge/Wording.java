package io.github.losstck.core.judge;

import java.util.Locale;

/** Figures as people read them: few digits, a unit always. */
public final class Wording {

    private Wording() {}

    /** {@code 3.2 ULP (float32)}; a distance that is no number is said so. */
    public static String ulps(double ulps, String dtype) {
        return Double.isNaN(ulps) ? "no finite distance" : number(ulps) + " ULP (" + dtype + ")";
    }

    /** Three significant digits, in plain notation where that is short. */
    public static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e5 || magnitude < 1e-3) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        String text = String.format(Locale.ROOT, magnitude >= 100 ? "%.0f" : magnitude >= 10 ? "%.1f" : "%.3f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
