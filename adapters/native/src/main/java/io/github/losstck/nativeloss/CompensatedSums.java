package io.github.losstck.nativeloss;

/**
 * A row of sums, each by Neumaier's variant of Kahan's summation: the error does not grow with the number of terms as long
 * as that is far below 2^53. A sum that leaves the finite numbers is what plain addition gives (infinity or NaN).
 *
 * @see <a href="https://doi.org/10.1002/zamm.19740540106">A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur
 *     Summation endlicher Summen, ZAMM 54 (1974)</a>
 */
final class CompensatedSums {

    private final double[] sums;
    private final double[] errors;

    CompensatedSums(int count) {
        sums = new double[count];
        errors = new double[count];
    }

    /** The sum of all terms. */
    static double of(double... terms) {
        CompensatedSums sum = new CompensatedSums(1);
        for (double term : terms) {
            sum.add(0, term);
        }
        return sum.value(0);
    }

    void add(int index, double term) {
        double before = sums[index];
        double after = before + term;
        errors[index] += Math.abs(before) >= Math.abs(term) ? (before - after) + term : (term - after) + before;
        sums[index] = after;
    }

    /** Add a product with its rounding error. */
    void addProduct(int index, double a, double b) {
        double product = a * b;
        double error = Math.fma(a, b, -product);
        add(index, product);
        if (Double.isFinite(error)) {
            errors[index] += error;
        }
    }

    double value(int index) {
        double sum = sums[index] + errors[index];
        return Double.isNaN(sum) ? sums[index] : sum;
    }

    double[] values() {
        double[] values = new double[sums.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i);
        }
        return values;
    }
}
