package io.github.losstck.nativeloss;

import io.github.losstck.spi.Tensor;
import java.util.function.IntToDoubleFunction;

/** Embeddings and references as pairs: the circle loss of each embedding, and the slope by the product of each pair. */
final class CirclePairs {

    private final double[] embeddings;
    private final double[] references;
    private final int rows;
    private final int columns;
    private final int width;
    private final CircleTerms terms;
    private final Labels labels;
    private final boolean apart;
    private final double[] byProduct;

    CirclePairs(Tensor embeddings, Tensor references, CircleTerms terms, Labels labels, boolean apart) {
        this.embeddings = embeddings.toDoubles();
        this.references = references.toDoubles();
        rows = embeddings.shape().extent(0);
        columns = references.shape().extent(0);
        width = embeddings.shape().extent(1);
        this.terms = terms;
        this.labels = labels;
        this.apart = apart;
        byProduct = new double[rows * columns];
    }

    /** The losses; what each weighs goes into the slopes. */
    double[] losses(IntToDoubleFunction upstream) {
        double[] losses = new double[rows];
        for (int i = 0; i < rows; i++) {
            double[] margins = new double[columns];
            for (int j = 0; j < columns; j++) {
                margins[j] = 1 - product(i, j);
            }
            double sum = logSum(i, margins, true) + logSum(i, margins, false);
            losses[i] = Logistic.softplus(sum);
            double slope = upstream.applyAsDouble(i) * Logistic.sigmoid(sum);
            if (sum != Double.NEGATIVE_INFINITY) {
                addSlopes(i, margins, true, slope);
                addSlopes(i, margins, false, slope);
            }
        }
        return losses;
    }

    private double product(int i, int j) {
        CompensatedSums sum = new CompensatedSums(1);
        for (int k = 0; k < width; k++) {
            sum.addProduct(0, embeddings[i * width + k], references[j * width + k]);
        }
        return sum.value(0);
    }

    private boolean counts(int i, int j, boolean same) {
        return labels.areSame(i, j) == same && !(same && apart && i == j);
    }

    private double term(double margin, boolean same) {
        double distance = Math.max(margin, 0);
        return same ? terms.same(distance) : terms.other(distance);
    }

    /** The log-sum-exp of the terms of a kind; -infinity if there are none. */
    private double logSum(int i, double[] margins, boolean same) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < columns; j++) {
            largest = counts(i, j, same) ? Math.max(largest, term(margins[j], same)) : largest;
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += counts(i, j, same) ? Elementary.exp(term(margins[j], same) - largest) : 0;
        }
        return largest + Elementary.log(sum);
    }

    private void addSlopes(int i, double[] margins, boolean same, double slope) {
        double logSum = logSum(i, margins, same);
        for (int j = 0; j < columns; j++) {
            if (counts(i, j, same) && margins[j] >= 0) {
                double byDistance = same ? terms.bySame(margins[j]) : terms.byOther(margins[j]);
                byProduct[i * columns + j] -= slope * Elementary.exp(term(margins[j], same) - logSum) * byDistance;
            }
        }
    }

    /** The gradient by the embeddings; they may be the references as well. */
    double[] byEmbedding(boolean own) {
        CompensatedSums sums = new CompensatedSums(rows * width);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < width; k++) {
                    sums.addProduct(i * width + k, byProduct[i * columns + j], references[j * width + k]);
                    if (own) {
                        sums.addProduct(j * width + k, byProduct[i * columns + j], embeddings[i * width + k]);
                    }
                }
            }
        }
        return sums.values();
    }

    double[] byReference() {
        CompensatedSums sums = new CompensatedSums(columns * width);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < width; k++) {
                    sums.addProduct(j * width + k, byProduct[i * columns + j], embeddings[i * width + k]);
                }
            }
        }
        return sums.values();
    }

    /** Whether an embedding and a reference have one label. */
    interface Labels {
        boolean areSame(int embedding, int reference);
    }
}
