package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;

/**
 * The cross entropy of logits of shape [C], [N, C] or [N, C, d1, ...]. A target of the input's shape holds a probability for
 * each class, any other one class index for each row.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html">torch.nn.functional.cross_entropy</a>
 */
final class CrossEntropy implements LossFunction {

    private final TorchVersion version;

    CrossEntropy(TorchVersion version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "torch.nn.functional.cross_entropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        double smoothing = OptionReader.number(call, "label_smoothing", 0);
        if (smoothing > 1) {
            throw new LossArgumentException("label_smoothing must be in [0, 1], got " + smoothing);
        }
        // PyTorch takes a negative one for none.
        double epsilon = smoothing > 0 ? smoothing : 0;
        return input.shape().equals(call.input("target").shape())
                ? ProbabilityCrossEntropy.evaluate(call, epsilon)
                : IndexCrossEntropy.evaluate(call, epsilon, version);
    }
}
