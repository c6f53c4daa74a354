package io.github.losstck.kernels;

// Made of its twin for float by generator/generate.py.

/** Which loop computes an elementwise loss, and with which numbers. */
final class DoubleFormula {

    private static final double HALF_LOG_OF_CIRCLE = 0.9189385332046728;

    private static final double ONE = 1;

    /** Between these, no logarithm of a binary cross entropy is cut off, nor the denominator of its slope. */
    private static final double LEAST_INSIDE = 1e-11;

    private static final double MOST_INSIDE = Math.min(Math.nextDown(ONE), (1 - 1e-11));

    /** Up to this, e^x and e^-x are normal numbers. */
    private static final double PLAIN_EXPONENT = Math.floor(-StrictMath.log(Double.MIN_NORMAL));

    private DoubleFormula() {}

    /** @throws IllegalArgumentException if the loss refuses an element of the range */
    static void check(Object of, DoubleSearches searches, double[] a, double[] b, double[] c, int at, int n) {
        if (of instanceof BceLoss) {
            requireWithin(searches, "input", a, at, n, 1);
            requireWithin(searches, "target", b, at, n, 1);
        } else if (of instanceof GaussianNllLoss) {
            requireNotNegative(searches, "var", c, at, at + n);
        }
    }

    /** A NaN is no negative number, and one may stand behind it. */
    private static void requireNotNegative(DoubleSearches searches, String name, double[] x, int from, int to) {
        int i = from;
        while (i < to) {
            int outside = searches.indexOutside(0, Double.POSITIVE_INFINITY, x, i, to - i);
            i += outside < 0 ? to - i : outside;
            if (i < to && x[i] < 0) {
                throw new IllegalArgumentException(name + " must not be negative, got " + x[i] + " at position " + i);
            }
            i++;
        }
    }

    private static void requireWithin(DoubleSearches searches, String name, double[] x, int at, int n, double high) {
        int outside = searches.indexOutside(0, high, x, at, n);
        if (outside >= 0) {
            throw new IllegalArgumentException(
                    name + " must lie in [0, 1], got " + x[at + outside] + " at position " + (at + outside));
        }
    }

    /** Compute a range of elements. Where all of them are plain, a loop runs that looks for nothing else; its bits are the same. */
    static void run(
            Object formula,
            DoubleLoops loops,
            DoubleSearches searches,
            double[] a,
            double[] b,
            double[] c,
            int at,
            double[] loss,
            int lossAt,
            double[] grad1,
            int grad1At,
            double[] grad2,
            int grad2At,
            int n,
            double scale,
            double[] lanes) {
        if (formula instanceof MarginRankingLoss of) {
            loops.marginRanking(
                    a,
                    at,
                    b,
                    at,
                    c,
                    at,
                    loss,
                    lossAt,
                    grad1,
                    grad1At,
                    grad2,
                    grad2At,
                    n,
                    scale,
                    of.margin(),
                    lanes);
        } else if (formula instanceof GaussianNllLoss of) {
            double constant = (of.full() ? HALF_LOG_OF_CIRCLE : 0);
            if (searches.indexOutside(Math.max(of.eps(), Double.MIN_NORMAL), Double.MAX_VALUE, c, at, n) < 0) {
                loops.gaussianNllOfNormal(
                        a, at, b, at, c, at, loss, lossAt, grad1, grad1At, grad2, grad2At, n, scale, constant, lanes);
                return;
            }
            loops.gaussianNll(
                    a,
                    at,
                    b,
                    at,
                    c,
                    at,
                    loss,
                    lossAt,
                    grad1,
                    grad1At,
                    grad2,
                    grad2At,
                    n,
                    scale,
                    of.eps(),
                    constant,
                    lanes);
        } else if (formula instanceof SigmoidFocalLoss of && of.gamma() != 2) {
            DoubleFocal.run(of, a, b, at, loss, lossAt, grad1, grad1At, n, scale, lanes);
        } else {
            run(formula, loops, searches, a, b, at, loss, lossAt, grad1, grad1At, n, scale, lanes);
        }
    }

    private static void run(
            Object formula,
            DoubleLoops loops,
            DoubleSearches searches,
            double[] a,
            double[] b,
            int at,
            double[] l,
            int lAt,
            double[] g,
            int gAt,
            int n,
            double scale,
            double[] lanes) {
        if (formula instanceof MseLoss) {
            loops.mse(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof BceWithLogitsLoss of) {
            if (of.posWeight() == 1) {
                loops.bceWithLogits(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else {
                loops.bceWithLogitsWeighted(a, at, b, at, l, lAt, g, gAt, n, scale, of.posWeight(), lanes);
            }
        } else if (formula instanceof SmoothL1Loss of && of.beta() != 0) {
            loops.smoothL1(a, at, b, at, l, lAt, g, gAt, n, scale, of.beta(), lanes);
        } else if (formula instanceof L1Loss || formula instanceof SmoothL1Loss) {
            loops.l1(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof HuberLoss of) {
            loops.huber(a, at, b, at, l, lAt, g, gAt, n, scale, of.delta(), lanes);
        } else if (formula instanceof BceLoss && searches.indexOutside(LEAST_INSIDE, MOST_INSIDE, a, at, n) < 0) {
            loops.bceInside(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof BceLoss) {
            loops.bce(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof SigmoidFocalLoss of) {
            double alpha = of.alpha() < 0 ? 1 : of.alpha();
            double rest = of.alpha() < 0 ? 1 : (1 - of.alpha());
            loops.sigmoidFocal(a, at, b, at, l, lAt, g, gAt, n, scale, alpha, rest, lanes);
        } else if (formula instanceof HingeEmbeddingLoss of) {
            loops.hingeEmbedding(a, at, b, at, l, lAt, g, gAt, n, scale, of.margin(), lanes);
        } else if (formula instanceof SoftMarginLoss) {
            loops.softMargin(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof KlDivLoss of) {
            if (of.logTarget() && searches.indexOutside(-PLAIN_EXPONENT, PLAIN_EXPONENT, b, at, n) < 0) {
                loops.klDivOfPlainLog(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else if (of.logTarget()) {
                loops.klDivOfLog(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else if (searches.indexOutside(Double.MIN_NORMAL, Double.MAX_VALUE, b, at, n) < 0) {
                loops.klDivOfNormal(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else {
                loops.klDiv(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            }
        } else {
            poisson(loops, searches, (PoissonNllLoss) formula, a, b, at, l, lAt, g, gAt, n, scale, lanes);
        }
    }

    private static void poisson(
            DoubleLoops loops,
            DoubleSearches searches,
            PoissonNllLoss of,
            double[] a,
            double[] b,
            int at,
            double[] l,
            int lAt,
            double[] g,
            int gAt,
            int n,
            double scale,
            double[] lanes) {
        if (of.logInput() && of.full()) {
            loops.poissonNllFull(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (of.logInput() && searches.indexOutside(-PLAIN_EXPONENT, PLAIN_EXPONENT, a, at, n) < 0) {
            loops.poissonNllOfPlain(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (of.logInput()) {
            loops.poissonNll(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (of.full()) {
            loops.poissonNllOfRateFull(a, at, b, at, l, lAt, g, gAt, n, scale, of.eps(), lanes);
        } else {
            loops.poissonNllOfRate(a, at, b, at, l, lAt, g, gAt, n, scale, of.eps(), lanes);
        }
    }
}
