package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/**
 * The cross entropy of logits and class indices: with p = softmax(x), (1 - ε) w[y] (-ln p[y]) + ε / C Σ w[c] (-ln p[c]). The
 * mean is over the sum of w[y], also of the smoothing part; ignored targets count for nothing.
 *
 * <p>Special values: the mean over no weight at all is NaN, and 0 before PyTorch 1.11. A NaN or an infinite maximum among
 * the logits of a row makes the row's loss and gradient NaN, the gradient also where the target is ignored.
 */
final class IndexCrossEntropy {

    private IndexCrossEntropy() {}

    static Outcome.Computed evaluate(LossCall call, double epsilon, TorchVersion version) {
        Reduction reduction = Reduction.of(call);
        Tensor input = call.input("input");
        RowLayout layout = ClassIndices.layout(input.shape());
        ClassIndices target = ClassIndices.of(call, layout, version);
        ClassWeights weights = ClassWeights.of(call, layout.length());
        double divisor = target.divisor(weights, version);
        double[] logits = input.toDoubles();
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        double[] losses = new double[layout.rows()];
        double[] gradient = new double[call.wantsGradient("input") ? logits.length : 0];
        var upstream = reduction.upstream(call.cotangent(), divisor);
        for (int row = 0; row < losses.length; row++) {
            softmax.load(logits, layout, row);
            if (!target.isIgnored(row)) {
                losses[row] = loss(softmax, target.of(row), weights, epsilon, layout.length());
            }
            if (gradient.length > 0) {
                double scale = target.isIgnored(row) ? 0 : upstream.applyAsDouble(row);
                double[] slopes = softmax.slopes(masses(target, row, weights, epsilon, layout.length()));
                for (int c = 0; c < slopes.length; c++) {
                    gradient[layout.position(row, c)] = scale * slopes[c];
                }
            }
        }
        return new Outcome.Computed(
                reduction.output(losses, layout.rowShape(), divisor, input.dtype()),
                call.wantsGradient("input")
                        ? Map.of("input", Tensor.rounded(input.dtype(), input.shape(), gradient))
                        : Map.of());
    }

    private static double loss(LogSoftmaxRow softmax, int y, ClassWeights weights, double epsilon, int classes) {
        double ofTarget = weights.of(y) * softmax.negativeLog(y);
        if (epsilon == 0) {
            return ofTarget;
        }
        CompensatedSums ofAll = new CompensatedSums(1);
        for (int c = 0; c < classes; c++) {
            ofAll.add(0, weights.of(c) * softmax.negativeLog(c));
        }
        return (1 - epsilon) * ofTarget + epsilon / classes * ofAll.value(0);
    }

    /** What each class weighs in the loss of a row. */
    private static double[] masses(ClassIndices target, int row, ClassWeights weights, double epsilon, int classes) {
        double[] masses = new double[classes];
        if (target.isIgnored(row)) {
            return masses;
        }
        for (int c = 0; c < classes; c++) {
            masses[c] = epsilon / classes * weights.of(c);
        }
        int y = target.of(row);
        masses[y] += (1 - epsilon) * weights.of(y);
        return masses;
    }
}
