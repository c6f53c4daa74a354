package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * A loss whose elements do not see each other: the operands are broadcast, the formula is applied to each element, the
 * losses are reduced. A gradient is the cotangent times the partial derivative, summed over the dimensions along which its
 * operand was broadcast.
 */
final class ElementwiseLoss {

    private final LossCall call;
    private final List<String> names;
    private final ElementFormula formula;
    private final Shape shape;
    private final double[][] operands;
    private final int[][] positions;

    /**
     * Broadcast the operands of a call.
     *
     * @param names the inputs that are operands, in the formula's order
     * @throws LossArgumentException if their shapes do not broadcast
     */
    ElementwiseLoss(LossCall call, List<String> names, ElementFormula formula) {
        this.call = call;
        this.names = names;
        this.formula = formula;
        Shape common = Shape.of();
        for (String name : names) {
            common = Broadcasting.common(common, call.input(name).shape());
        }
        shape = common;
        operands = new double[names.size()][];
        positions = new int[names.size()][];
        for (int k = 0; k < operands.length; k++) {
            Tensor tensor = call.input(names.get(k));
            operands[k] = tensor.toDoubles();
            positions[k] = Broadcasting.positions(tensor.shape(), shape);
        }
    }

    /** The broadcast shape. */
    Shape shape() {
        return shape;
    }

    /** The losses of the elements, row-major. */
    double[] losses() {
        double[] losses = new double[shape.elements()];
        double[] x = new double[operands.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = formula.value(at(i, x));
        }
        return losses;
    }

    /** The answer where a mean is over all elements. */
    Outcome.Computed reduced(Reduction reduction, DType dtype) {
        double divisor = shape.elements();
        return new Outcome.Computed(
                reduction.output(losses(), shape, divisor, dtype),
                gradients(reduction.upstream(call.cotangent(), divisor)));
    }

    /** Gradients of all inputs that the call asks, given what each element's loss weighs. */
    Map<String, Tensor> gradients(IntToDoubleFunction upstream) {
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            gradients.put(name, gradient(name, upstream, 0));
        }
        return gradients;
    }

    /**
     * The gradient of one operand.
     *
     * @param offset added to each element of the gradient before it is rounded
     * @throws LossArgumentException if the operand is not a floating tensor, or no operand at all
     */
    Tensor gradient(String name, IntToDoubleFunction upstream, double offset) {
        int operand = names.indexOf(name);
        if (operand < 0) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
        }
        Tensor tensor = call.input(name);
        Promotion.requireFloating("the differentiated " + name, tensor);
        CompensatedSums sums = new CompensatedSums(tensor.elements());
        double[] x = new double[operands.length];
        for (int i = 0; i < shape.elements(); i++) {
            sums.add(positions[operand][i], upstream.applyAsDouble(i) * formula.partial(operand, at(i, x)));
        }
        if (offset != 0) {
            for (int i = 0; i < tensor.elements(); i++) {
                sums.add(i, offset);
            }
        }
        return Tensor.rounded(tensor.dtype(), tensor.shape(), sums.values());
    }

    private double[] at(int i, double[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = operands[k][positions[k][i]];
        }
        return x;
    }
}
