package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The adaptive softmax: ln p(class) is the head's log-softmax at the class, or at the class's cluster plus the log-softmax of
 * the cluster's tail at the class. With {@code returns} = {@code output} that for each example, with {@code loss} (the
 * default) the mean of its negative. Input of shape [N, D] with targets [N], or [D] with []. Parameters are inputs under
 * their names in the module's state. A parameter of a cluster that no target needs has gradient 0.
 *
 * @see <a
 *     href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html">torch.nn.AdaptiveLogSoftmaxWithLoss</a>
 */
final class AdaptiveLogSoftmax implements LossFunction {

    @Override
    public String name() {
        return "torch.nn.AdaptiveLogSoftmaxWithLoss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor input = call.input("input");
        Tensor target = call.input("target");
        Promotion.requireFloating("input", input);
        AdaptiveClusters clusters = new AdaptiveClusters(call);
        requireShapes(input, target, clusters);
        requireClasses(target, clusters);
        boolean perExample = wantsOutput(call);
        int examples = target.elements();
        double[] logProbabilities = new double[examples];
        double[] inputGradient = new double[input.elements()];
        Reduction reduction = perExample ? Reduction.NONE : Reduction.MEAN;
        var upstream = reduction.upstream(call.cotangent(), examples);
        for (int n = 0; n < examples; n++) {
            AdaptiveExample example =
                    new AdaptiveExample(clusters, row(input, n, clusters.features()), target.longAt(n));
            logProbabilities[n] = -example.negativeLog();
            if (!call.differentiate().isEmpty()) {
                double scale = upstream.applyAsDouble(n);
                double[] slopes = example.passBack(perExample ? -scale : scale);
                System.arraycopy(slopes, 0, inputGradient, n * slopes.length, slopes.length);
            }
        }
        Tensor output = perExample
                ? Tensor.rounded(input.dtype(), target.shape(), logProbabilities)
                : Tensor.rounded(input.dtype(), Shape.of(), -CompensatedSums.of(logProbabilities) / examples);
        Map<String, Tensor> gradients = clusters.gradients();
        gradients.put("input", Tensor.rounded(input.dtype(), input.shape(), inputGradient));
        return new Outcome.Computed(output, asked(call, gradients));
    }

    private static boolean wantsOutput(LossCall call) {
        String returns = OptionReader.word(call, "returns", "loss");
        if (!returns.equals("loss") && !returns.equals("output")) {
            throw new LossArgumentException("returns must be loss or output, got '" + returns + "'");
        }
        return returns.equals("output");
    }

    private static void requireShapes(Tensor input, Tensor target, AdaptiveClusters clusters) {
        Shape shape = input.shape();
        int rank = target.shape().rank();
        boolean fits = rank <= 1
                && shape.rank() == rank + 1
                && shape.extent(-1) == clusters.features()
                && (rank == 0 || shape.extent(0) == target.elements());
        if (!fits) {
            throw new LossArgumentException("input and target must have shapes [N, " + clusters.features()
                    + "] and [N], or [" + clusters.features() + "] and [], got " + shape + " and " + target.shape());
        }
    }

    private static void requireClasses(Tensor target, AdaptiveClusters clusters) {
        if (target.dtype() != DType.INT64 && target.dtype() != DType.INT32) {
            throw new LossArgumentException("target must be of dtype int64, got " + target.dtype());
        }
        for (int n = 0; n < target.elements(); n++) {
            long index = target.longAt(n);
            if (index < 0 || index >= clusters.classes()) {
                throw new LossArgumentException(
                        "target must be in [0, " + (clusters.classes() - 1) + "], got " + index + " at position " + n);
            }
        }
    }

    private static double[] row(Tensor input, int n, int features) {
        double[] row = new double[features];
        for (int d = 0; d < features; d++) {
            row[d] = input.doubleAt(n * features + d);
        }
        return row;
    }

    private static Map<String, Tensor> asked(LossCall call, Map<String, Tensor> gradients) {
        Map<String, Tensor> asked = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            if (!gradients.containsKey(name)) {
                throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
            }
            asked.put(name, gradients.get(name));
        }
        return asked;
    }
}
