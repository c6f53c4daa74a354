package io.github.losstck.nativeloss;

/** The logistic function and its logarithm, without overflow and without cancellation. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + e^-x). Special values: 0 at -infinity, 1 at infinity. */
    static double sigmoid(double x) {
        double e = Elementary.exp(-Math.abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    /** ln(1 + e^x), which is -ln(sigmoid(-x)). Special values: 0 at -infinity, infinity at infinity. */
    static double softplus(double x) {
        return Math.max(x, 0) + Elementary.log1p(Elementary.exp(-Math.abs(x)));
    }

    /** ln((1 - p) / p) of a probability, which is -logit(p). Special values: infinity at 0, -infinity at 1. */
    static double oddsAgainst(double p) {
        return Math.abs(p - 0.5) < 0.25 ? Elementary.log1p((1 - 2 * p) / p) : Elementary.log1p(-p) - Elementary.log(p);
    }
}
