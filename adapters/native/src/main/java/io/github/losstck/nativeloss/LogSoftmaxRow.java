package io.github.losstck.nativeloss;

/**
 * The log-softmax of one row of logits, held so that no probability near 1 loses its distance from 1: beside the largest
 * logit stands the sum of the exponentials of all others, relative to it. One object serves many rows in turn.
 *
 * <p>Special values: an infinite or NaN maximum makes every answer NaN; a logit of -infinity below a finite maximum has
 * probability 0.
 */
final class LogSoftmaxRow {

    private final double[] distances;
    private final double[] exponentials;
    private int top;
    /** The sum of the exponentials but for the top one, which is 1. */
    private double others;

    private double logOfSum;

    LogSoftmaxRow(int classes) {
        distances = new double[classes];
        exponentials = new double[classes];
    }

    /** Take the logits of a row of a tensor. */
    LogSoftmaxRow load(double[] logits, RowLayout layout, int row) {
        for (int c = 0; c < distances.length; c++) {
            distances[c] = logits[layout.position(row, c)];
        }
        return compute();
    }

    /** Take all logits. */
    LogSoftmaxRow load(double[] logits) {
        System.arraycopy(logits, 0, distances, 0, distances.length);
        return compute();
    }

    private LogSoftmaxRow compute() {
        double max = Double.NEGATIVE_INFINITY;
        for (double logit : distances) {
            max = Math.max(max, logit);
        }
        top = -1;
        CompensatedSums sum = new CompensatedSums(1);
        for (int c = 0; c < distances.length; c++) {
            double logit = distances[c];
            double distance = max - logit;
            distances[c] = distance;
            exponentials[c] = Elementary.exp(-distance) * (1 - differenceError(max, logit, distance));
            if (top < 0 && logit == max) {
                top = c;
            } else {
                sum.add(0, exponentials[c]);
            }
        }
        others = Double.isInfinite(max) ? Double.NaN : sum.value(0);
        logOfSum = Elementary.log1p(others);
        return this;
    }

    /** What rounding took from a - b, or 0 if that is not finite: e^-(d + error) = e^-d (1 - error). */
    private static double differenceError(double a, double b, double difference) {
        double virtual = difference - a;
        double error = (a - (difference - virtual)) - (b + virtual);
        return Double.isFinite(error) ? error : 0;
    }

    /** -ln of the probability of a class: 0 or more, or NaN. */
    double negativeLog(int c) {
        return distances[c] + logOfSum;
    }

    /**
     * What the gradient by a logit needs: total · p - mass, without cancellation where p is near 1.
     *
     * @param rest total - mass, as exactly as the caller knows it
     */
    double slope(int c, double total, double mass, double rest) {
        if (c == top && others < 1) {
            return rest - total * (others / (1 + others));
        }
        return total * (exponentials[c] / (1 + others)) - mass;
    }

    /** The slopes of all classes where the total is the sum of the masses. */
    double[] slopes(double[] masses) {
        double total = CompensatedSums.of(masses);
        double[] slopes = new double[masses.length];
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] = slope(c, total, masses[c], c == top ? sumWithout(masses, c) : 0);
        }
        return slopes;
    }

    private static double sumWithout(double[] masses, int left) {
        CompensatedSums sum = new CompensatedSums(1);
        for (int c = 0; c < masses.length; c++) {
            if (c != left) {
                sum.add(0, masses[c]);
            }
        }
        return sum.value(0);
    }
}
