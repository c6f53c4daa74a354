package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cross entropy of logits and class probabilities q of the same shape: Σ w[c] q'[c] (-ln p[c]) with q' = (1 - ε) q +
 * ε / C. The mean is over the rows; weights do not enter it. q need not be a distribution. Input, target and weight are
 * differentiable; {@code ignore_index} must be negative.
 *
 * <p>Special values: a logit of -infinity gives NaN where its q' w is 0, else infinity.
 */
final class ProbabilityCrossEntropy {

    private ProbabilityCrossEntropy() {}

    static Outcome.Computed evaluate(LossCall call, double epsilon) {
        Reduction reduction = Reduction.of(call);
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Promotion.requireFloating("target of class probabilities", target);
        Promotion.requireFloating("input", input);
        long ignored = OptionReader.integer(call, "ignore_index", -100);
        if (ignored >= 0) {
            throw new LossArgumentException("ignore_index must be negative for probabilities, got " + ignored);
        }
        RowLayout layout = ClassIndices.layout(input.shape());
        ClassWeights weights = ClassWeights.of(call, layout.length());
        double[] probabilities = target.toDoubles();
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (1 - epsilon) * probabilities[i] + epsilon / layout.length();
        }
        double[] losses = new double[layout.rows()];
        ProbabilityGradients gradients = new ProbabilityGradients(input, target, layout, weights);
        double divisor = layout.length() == 0 ? 0 : layout.rows();
        var upstream = reduction.upstream(call.cotangent(), divisor);
        double[] logits = input.toDoubles();
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        for (int row = 0; row < losses.length; row++) {
            softmax.load(logits, layout, row);
            CompensatedSums sum = new CompensatedSums(1);
            for (int c = 0; c < layout.length(); c++) {
                sum.add(0, weights.of(c) * probabilities[layout.position(row, c)] * softmax.negativeLog(c));
            }
            losses[row] = sum.value(0);
            if (!call.differentiate().isEmpty()) {
                gradients.addRow(softmax, row, probabilities, upstream.applyAsDouble(row));
            }
        }
        Map<String, Tensor> asked = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            asked.put(name, gradients.of(name, call.input(name), epsilon));
        }
        DType dtype = Promotion.of(input.dtype(), target.dtype());
        if (call.optionalInput("weight").isPresent()) {
            dtype = Promotion.of(dtype, call.input("weight").dtype());
        }
        return new Outcome.Computed(reduction.output(losses, layout.rowShape(), divisor, dtype), asked);
    }
}
