package io.github.losstck.nativeloss;

/** Sums of numbers that are given by their logarithms. */
final class LogSums {

    private LogSums() {}

    /** ln(e^a + e^b + e^c), relative to the largest; NaN if one is NaN. */
    static double of(double a, double b, double c) {
        double top = Math.max(a, Math.max(b, c));
        if (Double.isInfinite(top) || Double.isNaN(top)) {
            return top;
        }
        double low = Math.min(a, Math.min(b, c));
        double middle = a == top ? Math.max(b, c) : b == top ? Math.max(a, c) : Math.max(a, b);
        return top + Elementary.log1p(Elementary.exp(middle - top) + Elementary.exp(low - top));
    }
}
