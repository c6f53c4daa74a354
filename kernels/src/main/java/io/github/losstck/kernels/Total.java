package io.github.losstck.kernels;

/** A sum of sums with their errors, by two-sum; infinities and NaN are those of plain addition. */
final class Total {

    private double sum;
    private double error;

    void clear() {
        sum = 0;
        error = 0;
    }

    /** Add a sum and what it lacks. */
    void add(double term, double lacking) {
        double before = sum;
        sum = before + term;
        double ofTerm = sum - before;
        error += ((before - (sum - ofTerm)) + (term - ofTerm)) + lacking;
    }

    double value() {
        double value = sum + error;
        return Double.isNaN(value) ? sum : value;
    }
}
