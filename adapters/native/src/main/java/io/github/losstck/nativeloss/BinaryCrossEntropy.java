package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binary cross entropy of probabilities: -w (y max(ln p, -100) + (1 - y) max(ln(1 - p), -100)). Input and target must have
 * one shape and one dtype; the weight broadcasts to them and is not differentiable. The mean is over the elements.
 *
 * <p>The derivative by p is that of PyTorch, (p - y) / max(p (1 - p), 1e-12) with the constant in the tensor's dtype, and
 * not 0 where the logarithm is clamped; by y it is ln(1 - p) - ln(p), not clamped (since 1.10).
 *
 * <p>Inputs outside [0, 1] are refused, targets since PyTorch 2.1. Before 1.5 the loss is
 * -(y ln(p + 1e-12) + (1 - y) ln(1 - p + 1e-12)). Before 1.7 shapes may differ if the numbers of elements agree.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.binary_cross_entropy.html">torch.nn.functional.binary_cross_entropy</a>
 */
final class BinaryCrossEntropy implements LossFunction {

    private final TorchVersion version;

    BinaryCrossEntropy(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.binary_cross_entropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        LossCall call = version.has(1, 7) ? original : withFlatTarget(original);
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        if (!target.shape().equals(input.shape())) {
            throw new LossArgumentException(
                    "target must have the shape of input, " + input.shape() + ", got " + target.shape());
        }
        Promotion.requireFloating("input", input);
        if (input.dtype() != target.dtype()) {
            throw new LossArgumentException(
                    "target must be of input's dtype " + input.dtype() + ", got " + target.dtype());
        }
        Reduction reduction = Reduction.of(call);
        requireProbabilities("input", input);
        if (version.has(2, 1)) {
            requireProbabilities("target", target);
        }
        if (call.wantsGradient("target") && !version.has(1, 10)) {
            throw new LossArgumentException("the derivative by target came with PyTorch 1.10");
        }
        ElementFormula formula =
                version.has(1, 5) ? new Clamped(Promotion.constant(1e-12f, input.dtype())) : new Shifted();
        return evaluate(call, formula, reduction);
    }

    private static Outcome.Computed evaluate(LossCall call, ElementFormula formula, Reduction reduction) {
        DType dtype = call.input("input").dtype();
        if (call.optionalInput("weight").isEmpty()) {
            return new ElementwiseLoss(call, List.of("input", "target"), formula).reduced(reduction, dtype);
        }
        if (call.wantsGradient("weight")) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to weight");
        }
        Shape shape = call.input("input").shape();
        Broadcasting.requireWithin("weight", call.input("weight").shape(), shape);
        return new ElementwiseLoss(call, List.of("input", "target", "weight"), formula.weighted(2))
                .reduced(reduction, dtype);
    }

    private static void requireProbabilities(String name, Tensor tensor) {
        for (int i = 0; i < tensor.elements(); i++) {
            double value = tensor.doubleAt(i);
            if (!(value >= 0 && value <= 1)) {
                throw new LossArgumentException(name + " must lie in [0, 1], got " + value + " at position " + i);
            }
        }
    }

    private static LossCall withFlatTarget(LossCall call) {
        Tensor target = call.input("target");
        Shape shape = call.input("input").shape();
        if (target.elements() != shape.elements() || !target.dtype().isFloating()) {
            return call;
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put("target", Tensor.rounded(target.dtype(), shape, target.toDoubles()));
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    /** Logarithms clamped at -100; the denominator of the derivative at epsilon. */
    record Clamped(double epsilon) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double ofOne = Math.max(Elementary.log(x[0]), -100);
            double ofZero = Math.max(Elementary.log1p(-x[0]), -100);
            return -(x[1] * ofOne + (1 - x[1]) * ofZero);
        }

        @Override
        public double partial(int operand, double[] x) {
            return operand == 0 ? (x[0] - x[1]) / Math.max((1 - x[0]) * x[0], epsilon) : Logistic.oddsAgainst(x[0]);
        }
    }

    /** Logarithms of shifted arguments. */
    record Shifted() implements ElementFormula {

        private static final double SHIFT = 1e-12;

        @Override
        public double value(double[] x) {
            double p = x[0];
            double ofZero = p < 0.5 ? Elementary.log1p(SHIFT - p) : Elementary.log((1 - p) + SHIFT);
            return -(x[1] * Elementary.log(p + SHIFT) + (1 - x[1]) * ofZero);
        }

        @Override
        public double partial(int operand, double[] x) {
            return (x[0] - x[1]) / ((1 - x[0] + SHIFT) * (x[0] + SHIFT));
        }
    }
}
