package io.github.losstck.nativeloss;

/**
 * Binary cross entropy of a logit x and a target y, where positives weigh p: (1 - y) softplus(x) + p y softplus(-x). Written
 * so, nothing cancels for targets in [0, 1].
 */
final class LogitCrossEntropy {

    private LogitCrossEntropy() {}

    static double loss(double x, double y, double p) {
        double tail = Elementary.log1p(Elementary.exp(-Math.abs(x)));
        return (1 - y) * (Math.max(x, 0) + tail) + p * y * (Math.max(-x, 0) + tail);
    }

    /**
     * The derivative by the logit; for p = 1 it is sigmoid(x) - y. It is taken from the end at which the sigmoid is small, so
     * that a saturated logit keeps its digits.
     */
    static double byLogit(double x, double y, double p) {
        double both = p == 1 ? 1 : 1 + (p - 1) * y;
        return x >= 0 ? (1 - y) - both * Logistic.sigmoid(-x) : both * Logistic.sigmoid(x) - p * y;
    }

    /** The derivative by the target, p softplus(-x) - softplus(x); for p = 1 it is -x. */
    static double byTarget(double x, double p) {
        if (p == 1) {
            return -x;
        }
        double tail = (p - 1) * Elementary.log1p(Elementary.exp(-Math.abs(x)));
        return x >= 0 ? tail - x : tail - p * x;
    }
}
