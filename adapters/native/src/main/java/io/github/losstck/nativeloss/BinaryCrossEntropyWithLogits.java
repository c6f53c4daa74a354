package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Binary cross entropy of logits: w ((1 - y) softplus(x) + p y softplus(-x)), with the element weight w and the weight p of
 * positives, both 1 if left out. Input and target must have one shape, to which the weights broadcast. The mean is over the
 * elements. The target may lie outside [0, 1].
 *
 * <p>PyTorch writes (1 - y) x + (1 + (p - 1) y) softplus(-x), which is the same number but cancels for large negative x.
 *
 * <p>Special values: at an infinite logit or target what PyTorch's form gives, mostly NaN. The result has the target's dtype. The
 * weights are not differentiable.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy_with_logits.html">torch.nn.functional.binary_cross_entropy_with_logits</a>
 */
final class BinaryCrossEntropyWithLogits implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.functional.binary_cross_entropy_with_logits";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        if (!target.shape().equals(input.shape())) {
            throw new LossArgumentException(
                    "target must have the shape of input, " + input.shape() + ", got " + target.shape());
        }
        Promotion.requireFloating("input", input);
        Promotion.requireFloating("target", target);
        Reduction reduction = Reduction.of(call);
        List<String> operands = new ArrayList<>(List.of("input", "target"));
        int positiveWeight = operand(call, "pos_weight", operands);
        int weight = operand(call, "weight", operands);
        ElementFormula formula = new Formula(positiveWeight);
        return new ElementwiseLoss(call, operands, weight > 0 ? formula.weighted(weight) : formula)
                .reduced(reduction, target.dtype());
    }

    private static int operand(LossCall call, String name, List<String> operands) {
        if (call.optionalInput(name).isEmpty()) {
            return -1;
        }
        if (call.wantsGradient(name)) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
        }
        Broadcasting.requireWithin(
                name, call.input(name).shape(), call.input("input").shape());
        operands.add(name);
        return operands.size() - 1;
    }

    /** The formula; the position of the weight of positives among the operands is negative if there is none. */
    record Formula(int positiveWeight) implements ElementFormula {

        @Override
        public double value(double[] x) {
            if (Double.isInfinite(x[0]) || Double.isInfinite(x[1])) {
                double ofLog = positiveWeight < 0 ? 1 : 1 + (x[positiveWeight] - 1) * x[1];
                return (1 - x[1]) * x[0] + ofLog * Logistic.softplus(-x[0]);
            }
            return LogitCrossEntropy.loss(x[0], x[1], positiveWeight(x));
        }

        @Override
        public double partial(int operand, double[] x) {
            double p = positiveWeight(x);
            return operand == 0 ? LogitCrossEntropy.byLogit(x[0], x[1], p) : LogitCrossEntropy.byTarget(x[0], p);
        }

        private double positiveWeight(double[] x) {
            return positiveWeight < 0 ? 1 : x[positiveWeight];
        }
    }
}
