package io.github.losstck.nativeloss;

import java.util.function.IntToDoubleFunction;

/**
 * Rows of logits x with a probability q for each class: the loss of a row is Σ w[c] q[c] (-ln p[c]) with p = softmax(x).
 * Gradients are given what each row's loss weighs.
 */
final class ProbabilityRows {

    private final double[] logits;
    private final double[] probabilities;
    private final RowLayout layout;
    private final ClassWeights weights;

    ProbabilityRows(double[] logits, double[] probabilities, RowLayout layout, ClassWeights weights) {
        this.logits = logits;
        this.probabilities = probabilities;
        this.layout = layout;
        this.weights = weights;
    }

    double[] losses() {
        double[] losses = new double[layout.rows()];
        forEachRow((softmax, row) -> {
            CompensatedSums sum = new CompensatedSums(1);
            for (int c = 0; c < layout.length(); c++) {
                sum.add(0, mass(row, c) * softmax.negativeLog(c));
            }
            losses[row] = sum.value(0);
        });
        return losses;
    }

    /** The derivative by the logits: p Σ w q - w q. */
    double[] byLogit(IntToDoubleFunction upstream) {
        double[] gradient = new double[logits.length];
        forEachRow((softmax, row) -> {
            double[] masses = new double[layout.length()];
            for (int c = 0; c < masses.length; c++) {
                masses[c] = mass(row, c);
            }
            double[] slopes = softmax.slopes(masses);
            for (int c = 0; c < masses.length; c++) {
                gradient[layout.position(row, c)] = upstream.applyAsDouble(row) * slopes[c];
            }
        });
        return gradient;
    }

    /** p - q, which is the derivative by the logits where w = 1 and the q of a row sum to 1. */
    double[] byLogitOfDistributions(IntToDoubleFunction upstream) {
        double[] gradient = new double[logits.length];
        forEachRow((softmax, row) -> {
            for (int c = 0; c < layout.length(); c++) {
                int i = layout.position(row, c);
                gradient[i] = upstream.applyAsDouble(row) * softmax.slope(c, 1, probabilities[i], 1 - probabilities[i]);
            }
        });
        return gradient;
    }

    /** The derivative by something of which the probabilities are a linear function of the given slope. */
    double[] byProbability(IntToDoubleFunction upstream, double slope) {
        double[] gradient = new double[logits.length];
        forEachRow((softmax, row) -> {
            for (int c = 0; c < layout.length(); c++) {
                gradient[layout.position(row, c)] =
                        slope * upstream.applyAsDouble(row) * weights.of(c) * softmax.negativeLog(c);
            }
        });
        return gradient;
    }

    /** The derivative by the class weights, summed over the rows. */
    double[] byWeight(IntToDoubleFunction upstream) {
        CompensatedSums gradient = new CompensatedSums(layout.length());
        forEachRow((softmax, row) -> {
            for (int c = 0; c < layout.length(); c++) {
                double q = probabilities[layout.position(row, c)];
                gradient.add(c, upstream.applyAsDouble(row) * q * softmax.negativeLog(c));
            }
        });
        return gradient.values();
    }

    private double mass(int row, int c) {
        return weights.of(c) * probabilities[layout.position(row, c)];
    }

    private void forEachRow(RowAction action) {
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        for (int row = 0; row < layout.rows(); row++) {
            action.accept(softmax.load(logits, layout, row), row);
        }
    }

    /** What is done with a row. */
    private interface RowAction {
        void accept(LogSoftmaxRow softmax, int row);
    }
}
