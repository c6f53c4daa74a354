package io.github.losstck.kernels;

/** Which loop computes an elementwise loss, and with which numbers. */
final class FloatFormula {

    private static final double HALF_LOG_OF_CIRCLE = 0.9189385332046728;

    private static final float ONE = 1;

    /** Between these, no logarithm of a binary cross entropy is cut off, nor the denominator of its slope. */
    private static final float LEAST_INSIDE = (float) 1e-11;

    private static final float MOST_INSIDE = Math.min(Math.nextDown(ONE), (float) (1 - 1e-11));

    /** Up to this, e^x and e^-x are normal numbers. */
    private static final float PLAIN_EXPONENT = (float) Math.floor(-StrictMath.log(Float.MIN_NORMAL));

    private FloatFormula() {}

    /** @throws IllegalArgumentException if the loss refuses an element of the range */
    static void check(Object of, FloatSearches searches, float[] a, float[] b, float[] c, int at, int n) {
        if (of instanceof BceLoss) {
            requireWithin(searches, "input", a, at, n, 1);
            requireWithin(searches, "target", b, at, n, 1);
        } else if (of instanceof GaussianNllLoss) {
            requireNotNegative(searches, "var", c, at, at + n);
        }
    }

    /** A NaN is no negative number, and one may stand behind it. */
    private static void requireNotNegative(FloatSearches searches, String name, float[] x, int from, int to) {
        int i = from;
        while (i < to) {
            int outside = searches.indexOutside(0, Float.POSITIVE_INFINITY, x, i, to - i);
            i += outside < 0 ? to - i : outside;
            if (i < to && x[i] < 0) {
                throw new IllegalArgumentException(name + " must not be negative, got " + x[i] + " at position " + i);
            }
            i++;
        }
    }

    private static void requireWithin(FloatSearches searches, String name, float[] x, int at, int n, float high) {
        int outside = searches.indexOutside(0, high, x, at, n);
        if (outside >= 0) {
            throw new IllegalArgumentException(
                    name + " must lie in [0, 1], got " + x[at + outside] + " at position " + (at + outside));
        }
    }

    /** Compute a range of elements. Where all of them are plain, a loop runs that looks for nothing else; its bits are the same. */
    static void run(
            Object formula,
            FloatLoops loops,
            FloatSearches searches,
            float[] a,
            float[] b,
            float[] c,
            int at,
            float[] loss,
            int lossAt,
            float[] grad1,
            int grad1At,
            float[] grad2,
            int grad2At,
            int n,
            float scale,
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
                    (float) of.margin(),
                    lanes);
        } else if (formula instanceof GaussianNllLoss of) {
            float constant = (float) (of.full() ? HALF_LOG_OF_CIRCLE : 0);
            if (searches.indexOutside(Math.max((float) of.eps(), Float.MIN_NORMAL), Float.MAX_VALUE, c, at, n) < 0) {
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
                    (float) of.eps(),
                    constant,
                    lanes);
        } else if (formula instanceof SigmoidFocalLoss of && of.gamma() != 2) {
            FloatFocal.run(of, a, b, at, loss, lossAt, grad1, grad1At, n, scale, lanes);
        } else {
            run(formula, loops, searches, a, b, at, loss, lossAt, grad1, grad1At, n, scale, lanes);
        }
    }

    private static void run(
            Object formula,
            FloatLoops loops,
            FloatSearches searches,
            float[] a,
            float[] b,
            int at,
            float[] l,
            int lAt,
            float[] g,
            int gAt,
            int n,
            float scale,
            double[] lanes) {
        if (formula instanceof MseLoss) {
            loops.mse(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof BceWithLogitsLoss of) {
            if (of.posWeight() == 1) {
                loops.bceWithLogits(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else {
                loops.bceWithLogitsWeighted(a, at, b, at, l, lAt, g, gAt, n, scale, (float) of.posWeight(), lanes);
            }
        } else if (formula instanceof SmoothL1Loss of && (float) of.beta() != 0) {
            loops.smoothL1(a, at, b, at, l, lAt, g, gAt, n, scale, (float) of.beta(), lanes);
        } else if (formula instanceof L1Loss || formula instanceof SmoothL1Loss) {
            loops.l1(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof HuberLoss of) {
            loops.huber(a, at, b, at, l, lAt, g, gAt, n, scale, (float) of.delta(), lanes);
        } else if (formula instanceof BceLoss && searches.indexOutside(LEAST_INSIDE, MOST_INSIDE, a, at, n) < 0) {
            loops.bceInside(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof BceLoss) {
            loops.bce(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof SigmoidFocalLoss of) {
            float alpha = of.alpha() < 0 ? 1 : (float) of.alpha();
            float rest = of.alpha() < 0 ? 1 : (float) (1 - of.alpha());
            loops.sigmoidFocal(a, at, b, at, l, lAt, g, gAt, n, scale, alpha, rest, lanes);
        } else if (formula instanceof HingeEmbeddingLoss of) {
            loops.hingeEmbedding(a, at, b, at, l, lAt, g, gAt, n, scale, (float) of.margin(), lanes);
        } else if (formula instanceof SoftMarginLoss) {
            loops.softMargin(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (formula instanceof KlDivLoss of) {
            if (of.logTarget() && searches.indexOutside(-PLAIN_EXPONENT, PLAIN_EXPONENT, b, at, n) < 0) {
                loops.klDivOfPlainLog(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else if (of.logTarget()) {
                loops.klDivOfLog(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else if (searches.indexOutside(Float.MIN_NORMAL, Float.MAX_VALUE, b, at, n) < 0) {
                loops.klDivOfNormal(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            } else {
                loops.klDiv(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
            }
        } else {
            poisson(loops, searches, (PoissonNllLoss) formula, a, b, at, l, lAt, g, gAt, n, scale, lanes);
        }
    }

    private static void poisson(
            FloatLoops loops,
            FloatSearches searches,
            PoissonNllLoss of,
            float[] a,
            float[] b,
            int at,
            float[] l,
            int lAt,
            float[] g,
            int gAt,
            int n,
            float scale,
            double[] lanes) {
        if (of.logInput() && of.full()) {
            loops.poissonNllFull(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (of.logInput() && searches.indexOutside(-PLAIN_EXPONENT, PLAIN_EXPONENT, a, at, n) < 0) {
            loops.poissonNllOfPlain(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (of.logInput()) {
            loops.poissonNll(a, at, b, at, l, lAt, g, gAt, n, scale, lanes);
        } else if (of.full()) {
            loops.poissonNllOfRateFull(a, at, b, at, l, lAt, g, gAt, n, scale, (float) of.eps(), lanes);
        } else {
            loops.poissonNllOfRate(a, at, b, at, l, lAt, g, gAt, n, scale, (float) of.eps(), lanes);
        }
    }
}
