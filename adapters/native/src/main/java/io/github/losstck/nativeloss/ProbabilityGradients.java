package io.github.losstck.nativeloss;

import io.github.losstck.spi.Tensor;

/** Gathers, row by row, the gradients of cross entropy with probabilities by logits, probabilities and class weights. */
final class ProbabilityGradients {

    private final RowLayout layout;
    private final ClassWeights weights;
    private final double[] byInput;
    private final double[] byProbability;
    private final CompensatedSums byWeight;

    ProbabilityGradients(Tensor input, Tensor target, RowLayout layout, ClassWeights weights) {
        this.layout = layout;
        this.weights = weights;
        byInput = new double[input.elements()];
        byProbability = new double[target.elements()];
        byWeight = new CompensatedSums(layout.length());
    }

    /** Add a row whose loss weighs {@code upstream}; the probabilities are smoothed ones. */
    void addRow(LogSoftmaxRow softmax, int row, double[] probabilities, double upstream) {
        double[] masses = new double[layout.length()];
        for (int c = 0; c < masses.length; c++) {
            masses[c] = weights.of(c) * probabilities[layout.position(row, c)];
        }
        double[] slopes = softmax.slopes(masses);
        for (int c = 0; c < masses.length; c++) {
            int position = layout.position(row, c);
            byInput[position] = upstream * slopes[c];
            byProbability[position] = upstream * weights.of(c) * softmax.negativeLog(c);
            byWeight.add(c, upstream * probabilities[position] * softmax.negativeLog(c));
        }
    }

    /** The gradient of input, target or weight; by the target through the smoothing ε. */
    Tensor of(String name, Tensor tensor, double epsilon) {
        Promotion.requireFloating("the differentiated " + name, tensor);
        double[] values =
                switch (name) {
                    case "input" -> byInput;
                    case "target" -> unsmoothed(epsilon);
                    default -> byWeight.values();
                };
        return Tensor.rounded(tensor.dtype(), tensor.shape(), values);
    }

    private double[] unsmoothed(double epsilon) {
        double[] values = byProbability.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 1 - epsilon;
        }
        return values;
    }
}
