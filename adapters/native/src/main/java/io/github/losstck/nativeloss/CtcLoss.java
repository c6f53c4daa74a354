package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/**
 * Connectionist temporal classification: -ln of the probability of all alignments of the labels with the frames. A mean is
 * over the sequences, of each loss divided by its number of labels, or by 1 for none. As {@code ctc_loss} it takes
 * log-probabilities, as {@code ctc_loss_of_logits} logits, before a log-softmax.
 *
 * <p>Special values: labels that cannot be aligned cost infinity, or 0 with {@code zero_infinity}, without a slope. The
 * gradient by log-probabilities is PyTorch's, e^x - posterior: the derivative by the logits of a softmax. A label that is
 * no class is refused, where PyTorch reads other memory. A batch without sequences is refused; before PyTorch 2.8 its mean
 * was NaN.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.ctc_loss.html">torch.nn.functional.ctc_loss</a>
 */
final class CtcLoss implements LossFunction {

    private final String function;
    private final String input;
    private final boolean ofLogits;
    private final TorchVersion version;

    private CtcLoss(String function, String input, boolean ofLogits, TorchVersion version) {
        this.function = function;
        this.input = input;
        this.ofLogits = ofLogits;
        this.version = version;
    }

    static CtcLoss ofLogProbabilities(TorchVersion version) {
        return new CtcLoss("torch.nn.functional.ctc_loss", "log_probs", false, version);
    }

    static CtcLoss ofLogits(TorchVersion version) {
        return new CtcLoss("torch.ctc_loss_of_logits", "logits", true, version);
    }

    @Override
    public String name() {
        return function;
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Reduction reduction = Reduction.of(call);
        CtcBatch batch = new CtcBatch(call, input, version);
        boolean zeroInfinity = OptionReader.flag(call, "zero_infinity", false);
        Tensor frames = call.input(input);
        double[] losses = new double[batch.sequences()];
        double[] gradient = new double[call.wantsGradient(input) ? frames.elements() : 0];
        var upstream = reduction.upstream(call.cotangent(), losses.length);
        for (int n = 0; n < losses.length; n++) {
            double[][] logs = logs(batch, n);
            CtcAlignments alignments = new CtcAlignments(batch.labels(n), batch.blank(), logs);
            double logProbability = alignments.logProbability();
            boolean dropped = zeroInfinity && logProbability == Double.NEGATIVE_INFINITY;
            int share = reduction == Reduction.MEAN ? Math.max(1, batch.targetLength(n)) : 1;
            losses[n] = dropped ? 0 : -logProbability / share;
            if (gradient.length > 0 && !dropped) {
                double[][] posteriors = alignments.posteriors(logProbability);
                double factor = upstream.applyAsDouble(n) / share;
                for (int t = 0; t < logs.length; t++) {
                    for (int c = 0; c < batch.classes(); c++) {
                        gradient[batch.position(t, n) + c] = factor * (Elementary.exp(logs[t][c]) - posteriors[t][c]);
                    }
                }
            }
        }
        Shape shape = batch.isBatched() ? Shape.of(batch.sequences()) : Shape.of();
        return new Outcome.Computed(
                reduction.output(losses, shape, losses.length, frames.dtype()),
                call.wantsGradient(input)
                        ? Map.of(input, Tensor.rounded(frames.dtype(), frames.shape(), gradient))
                        : Map.of());
    }

    private double[][] logs(CtcBatch batch, int n) {
        double[][] logs = new double[batch.inputLength(n)][];
        LogSoftmaxRow softmax = new LogSoftmaxRow(batch.classes());
        for (int t = 0; t < logs.length; t++) {
            logs[t] = batch.frame(t, n);
            if (ofLogits) {
                softmax.load(logs[t]);
                for (int c = 0; c < logs[t].length; c++) {
                    logs[t][c] = -softmax.negativeLog(c);
                }
            }
        }
        return logs;
    }
}
