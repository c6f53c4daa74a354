package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.Map;

/**
 * The negative log likelihood -w[y] x[y] of log-probabilities x of shape [C], [N, C] or [N, C, d1, ...] and classes y. The
 * mean is over the sum of w[y]; ignored targets count for nothing. It is not checked that x holds log-probabilities.
 *
 * <p>Special values: the mean over no weight at all is NaN, and 0 before PyTorch 1.11.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.functional.nll_loss.html">torch.nn.functional.nll_loss</a>
 */
final class NllLoss implements LossFunction {

    private final TorchVersion version;

    NllLoss(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.nll_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Reduction reduction = Reduction.of(call);
        Tensor input = call.input("input");
        RowLayout layout = ClassIndices.layout(input.shape());
        ClassIndices target = ClassIndices.of(call, layout, version);
        ClassWeights weights = ClassWeights.of(call, layout.length());
        double divisor = target.divisor(weights, version);
        double[] losses = new double[layout.rows()];
        for (int row = 0; row < losses.length; row++) {
            if (!target.isIgnored(row)) {
                int c = target.of(row);
                losses[row] = -weights.of(c) * input.doubleAt(layout.position(row, c));
            }
        }
        Tensor output = reduction.output(losses, layout.rowShape(), divisor, input.dtype());
        if (!call.wantsGradient("input")) {
            return new Outcome.Computed(output, Map.of());
        }
        var upstream = reduction.upstream(call.cotangent(), divisor);
        double[] gradient = new double[input.elements()];
        for (int row = 0; row < losses.length; row++) {
            if (!target.isIgnored(row)) {
                int c = target.of(row);
                gradient[layout.position(row, c)] = -weights.of(c) * upstream.applyAsDouble(row);
            }
        }
        return new Outcome.Computed(output, Map.of("input", Tensor.rounded(input.dtype(), input.shape(), gradient)));
    }
}
