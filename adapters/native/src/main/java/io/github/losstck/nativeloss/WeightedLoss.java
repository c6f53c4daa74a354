package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PyTorch's element-wise losses of {@code input} and {@code target} with its {@code weight} of the input's shape (since
 * 2.6). The weighted mean is either over the elements or over the sum of the weights: PyTorch does both.
 */
final class WeightedLoss {

    private static final List<String> OPERANDS = List.of("input", "target");
    private static final List<String> WEIGHTED_OPERANDS = List.of("input", "target", "weight");

    private WeightedLoss() {}

    /** Whether the call has a weight; refuses one that is not of the input's shape. */
    static boolean hasWeight(LossCall call) {
        if (call.optionalInput("weight").isEmpty()) {
            return false;
        }
        Tensor weight = call.input("weight");
        Tensor input = call.input("input");
        if (!weight.shape().equals(input.shape())) {
            throw new LossArgumentException(
                    "weight must have the shape of input, " + input.shape() + ", got " + weight.shape());
        }
        return true;
    }

    private static DType weightedDType(LossCall call, DType dtype) {
        Tensor weight = call.input("weight");
        DType weighted = call.input("target").shape().rank() == 0
                ? Promotion.of(dtype, weight.dtype())
                : Promotion.of(dtype, weight);
        if (!weighted.isFloating()) {
            throw new LossArgumentException("input, target or weight must be floating, got " + weighted);
        }
        return weighted;
    }

    /** The mean is over the elements, with a weight and without. */
    static Outcome.Computed overElements(LossCall call, ElementFormula formula, DType dtype) {
        if (!hasWeight(call)) {
            return new ElementwiseLoss(call, OPERANDS, formula).reduced(Reduction.of(call), dtype);
        }
        DType weighted = weightedDType(call, dtype);
        return new ElementwiseLoss(call, WEIGHTED_OPERANDS, formula.weighted(2))
                .reduced(Reduction.ofPythonLayer(call), weighted);
    }

    /** The mean is over the sum of the weights, where there is a weight: L = sum(w l) / sum(w). */
    static Outcome.Computed overWeights(LossCall call, ElementFormula formula, DType dtype) {
        if (!hasWeight(call)) {
            return overElements(call, formula, dtype);
        }
        Tensor weight = call.input("weight");
        DType weighted = weightedDType(call, dtype);
        Reduction reduction = Reduction.ofPythonLayer(call);
        ElementwiseLoss loss = new ElementwiseLoss(call, WEIGHTED_OPERANDS, formula.weighted(2));
        double divisor = CompensatedSums.of(weight.toDoubles());
        double[] losses = loss.losses();
        Tensor output = reduction.output(losses, loss.shape(), divisor, weighted);
        var upstream = reduction.upstream(call.cotangent(), divisor);
        Map<String, Tensor> gradients = new LinkedHashMap<>(loss.gradients(upstream));
        if (reduction == Reduction.MEAN && call.wantsGradient("weight") && !gradients.isEmpty()) {
            // dL/dw_i = (l_i - L) / sum(w)
            double mean = CompensatedSums.of(losses) / divisor;
            gradients.put("weight", loss.gradient("weight", upstream, -mean * upstream.applyAsDouble(0)));
        }
        return new Outcome.Computed(output, gradients);
    }
}
