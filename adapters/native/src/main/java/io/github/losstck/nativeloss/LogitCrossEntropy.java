package io.github.losstck.nativeloss;

/**
 * Binary cross entropy of a logit x and a target y, where positives weigh p: (1 - y) softplus(x) + p y softplus(-x). Written
 * so, nothing cancels for targets in [0, 1].
 */
final class LogitCrossEntropy {

    private LogitCrossEntropy() {}

    static double loss(double x, double y, double p) {
        double tail = Math.log1p(Math.exp(-Math.abs(x)));
        return (1 - y) * (Math.max(x, 0) + tail) + p * y * (Math.max(-x, 0) + tail);
    }

    /** The derivative by the logit; for p = 1 it is sigmoid(x) - y. */
    static double byLogit(double x, double y, double p) {
        return (1 - y) * Logistic.sigmoid(x) - p * y * Logistic.sigmoid(-x);
    }

    /** The derivative by the target; for p = 1 it is -x. */
    static double byTarget(double x, double p) {
        return p == 1 ? -x : p * Logistic.softplus(-x) - Logistic.softplus(x);
    }
}
