package io.github.losstck.mutants;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;

/** The loss of one element by a formula of its own, as a careless programmer writes it. */
interface ElementFormula {

    /**
     * The loss.
     *
     * @param x the operands' elements
     * @param at where it is computed
     */
    double loss(double[] x, Place at);

    /** The call and its dtype. */
    record Place(LossCall call, DType dtype) {

        double option(String name) {
            return call.options().number(name);
        }

        boolean flag(String name) {
            return call.options().bool(name, false);
        }

        /** What an operation in the dtype gives. */
        double rounded(double value) {
            return Tensor.rounded(dtype, Shape.of(), value).doubleAt(0);
        }
    }

    /**
     * Answers with the formula's losses, reduced as the call asks, and with the right slopes: the mistake is in the value.
     * Refusals are the right ones, and so are answers to calls of other inputs than these.
     */
    static Behaviour losses(List<String> operands, ElementFormula formula) {
        return question -> Elements.of(question.call(), operands)
                .filter(elements -> question.right().output().dtype().isFloating())
                .map(elements -> Answers.output(
                        question.right(),
                        elements.reduced(formula, question.right().output().dtype())))
                .orElseGet(question::right);
    }
}
