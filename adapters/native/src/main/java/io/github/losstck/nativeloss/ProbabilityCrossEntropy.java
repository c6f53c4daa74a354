package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
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
        requireArguments(call, input, target);
        RowLayout layout = ClassIndices.layout(input.shape());
        int classes = layout.length();
        double[] smoothed = Arrays.stream(target.toDoubles())
                .map(q -> (1 - epsilon) * q + epsilon / classes)
                .toArray();
        ProbabilityRows rows = new ProbabilityRows(input.toDoubles(), smoothed, layout, ClassWeights.of(call, classes));
        double divisor = classes == 0 ? 0 : layout.rows();
        var upstream = reduction.upstream(call.cotangent(), divisor);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            Tensor argument = call.input(name);
            Promotion.requireFloating("the differentiated " + name, argument);
            double[] gradient =
                    switch (name) {
                        case "input" -> rows.byLogit(upstream);
                        case "target" -> rows.byProbability(upstream, 1 - epsilon);
                        default -> rows.byWeight(upstream);
                    };
            gradients.put(name, Tensor.rounded(argument.dtype(), argument.shape(), gradient));
        }
        return new Outcome.Computed(
                reduction.output(rows.losses(), layout.rowShape(), divisor, dtype(call)), gradients);
    }

    private static void requireArguments(LossCall call, Tensor input, Tensor target) {
        Promotion.requireFloating("target of class probabilities", target);
        Promotion.requireFloating("input", input);
        long ignored = OptionReader.integer(call, "ignore_index", -100);
        if (ignored >= 0) {
            throw new LossArgumentException("ignore_index must be negative for probabilities, got " + ignored);
        }
    }

    private static DType dtype(LossCall call) {
        DType dtype =
                Promotion.of(call.input("input").dtype(), call.input("target").dtype());
        return call.optionalInput("weight")
                .map(weight -> Promotion.of(dtype, weight.dtype()))
                .orElse(dtype);
    }
}
