package io.github.losstck.nativeloss;

/**
 * The loss of one element as a function of its operands, in the order in which the loss names them, and its partial
 * derivatives.
 */
interface ElementFormula {

    double value(double[] x);

    /** The derivative by one operand; at a kink the framework's subgradient. */
    double partial(int operand, double[] x);

    /** This formula with one more operand, which multiplies it. */
    default ElementFormula weighted(int weight) {
        ElementFormula formula = this;
        return new ElementFormula() {
            @Override
            public double value(double[] x) {
                return formula.value(x) * x[weight];
            }

            @Override
            public double partial(int operand, double[] x) {
                return operand == weight ? formula.value(x) : formula.partial(operand, x) * x[weight];
            }
        };
    }
}
