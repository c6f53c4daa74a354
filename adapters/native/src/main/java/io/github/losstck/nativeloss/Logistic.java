package io.github.losstck.nativeloss;

/** The logistic function and its logarithm, without overflow and without cancellation. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + e^-x). Special values: 0 at -infinity, 1 at infinity. */
    static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /** ln(1 + e^x), which is -ln(sigmoid(-x)). Special values: 0 at -infinity, infinity at infinity. */
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
