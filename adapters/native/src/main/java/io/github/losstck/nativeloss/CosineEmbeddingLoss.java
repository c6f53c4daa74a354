package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * The cosine of pairs of vectors as a loss: 1 - cos where y = 1, max(0, cos - margin) where y = -1, 0 for any other y. Inputs
 * are one vector each with a 0-d target, or rows of vectors with a target for each row; rows and extents broadcast. The target
 * is not differentiable. Integers throughout give float32.
 *
 * <p>Special values: see {@link VectorPairs} for vectors of length 0. At cos = margin the derivatives are 0 since PyTorch 2.14
 * and those of a pair that costs before.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.functional.cosine_embedding_loss.html">torch.nn.functional.cosine_embedding_loss</a>
 */
final class CosineEmbeddingLoss implements LossFunction {

    private final boolean slopesAtMargin;

    CosineEmbeddingLoss(TorchVersion version) {
        slopesAtMargin = !version.has(2, 14);
    }

    @Override
    public String name() {
        return "torch.nn.functional.cosine_embedding_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor target = call.input("target");
        checkDimensions(call.input("input1"), call.input("input2"), target);
        if (call.wantsGradient("target")) {
            throw new LossArgumentException(call.function() + " is not differentiable with respect to target");
        }
        VectorPairs pairs = new VectorPairs(call.input("input1"), call.input("input2"));
        Shape shape = Broadcasting.common(pairs.shape(), target.shape());
        int[] rows = Broadcasting.positions(pairs.shape(), shape);
        int[] labels = Broadcasting.positions(target.shape(), shape);
        double margin = OptionReader.number(call, "margin", 0);
        double[] losses = new double[shape.elements()];
        double[] slopes = new double[losses.length];
        for (int i = 0; i < losses.length; i++) {
            double label = target.doubleAt(labels[i]);
            double cosine = pairs.cosine(rows[i]);
            double beyond = cosine - margin;
            losses[i] = label == 1 ? 1 - cosine : label == -1 ? Math.max(0, beyond) : 0;
            boolean costs = beyond > 0 || (slopesAtMargin && beyond == 0);
            slopes[i] = label == 1 ? -1 : label == -1 && costs ? 1 : 0;
        }
        Reduction reduction = Reduction.of(call);
        IntToDoubleFunction upstream = reduction.upstream(call.cotangent(), losses.length);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            Promotion.requireFloating("the differentiated " + name, call.input(name));
            gradients.put(
                    name, pairs.gradient(name.equals("input1"), rows, i -> slopes[i] * upstream.applyAsDouble(i)));
        }
        DType dtype = Promotion.floatingOf(call.input("input1"), call.input("input2"));
        return new Outcome.Computed(reduction.output(losses, shape, losses.length, dtype), gradients);
    }

    private static void checkDimensions(Tensor first, Tensor second, Tensor target) {
        int rank = target.shape().rank();
        if (rank > 1) {
            throw new LossArgumentException("target must have 0 or 1 dimensions, got shape " + target.shape());
        }
        if (first.shape().rank() != rank + 1 || second.shape().rank() != rank + 1) {
            throw new LossArgumentException("input1 and input2 must have one dimension more than target of shape "
                    + target.shape() + ", got " + first.shape() + " and " + second.shape());
        }
    }
}
