package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keras's cross entropy with class probabilities along one axis: -Σ y ln q, where q are the predictions divided by their sum
 * and clipped to [1e-7, 1 - 1e-7] in their dtype, with slope 0 beyond the bounds. With from_logits q is their softmax, and
 * the gradient is q - y as in TensorFlow. Smoothed labels are y (1 - s) + s / C, C the extent of the last axis whatever the
 * axis. Both arguments must have one shape.
 *
 * @see <a
 *     href="https://keras.io/api/losses/probabilistic_losses/#categorical_crossentropy-function">keras.losses.categorical_crossentropy</a>
 */
final class KerasCategoricalCrossentropy implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.categorical_crossentropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        KerasPair arguments = KerasPair.sameShape(original);
        LossCall call = arguments.call();
        if (OptionReader.flag(call, "from_logits", false)) {
            return ofLogits(arguments);
        }
        // The focal loss without its weights.
        var formula = new KerasCategoricalFocal.Formula(1, 0);
        return KerasShareLoss.evaluate(arguments, KerasCategoricalFocal.smoothed(formula, call), false);
    }

    private static Outcome.Computed ofLogits(KerasPair arguments) {
        LossCall call = arguments.call();
        Tensor logits = call.input("y_pred");
        RowLayout layout = RowLayout.along(logits.shape(), Math.toIntExact(OptionReader.integer(call, "axis", -1)));
        double smoothing = OptionReader.number(call, "label_smoothing", 0);
        double uniform = smoothing / logits.shape().extent(-1);
        double[] labels = Arrays.stream(call.input("y_true").toDoubles())
                .map(y -> smoothing == 0 ? y : y * (1 - smoothing) + uniform)
                .toArray();
        ProbabilityRows rows =
                new ProbabilityRows(logits.toDoubles(), labels, layout, ClassWeights.ones(layout.length()));
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            double[] gradient = name.equals("y_true")
                    ? rows.byProbability(upstream, 1 - smoothing)
                    : rows.byLogitOfDistributions(upstream);
            gradients.put(name, Tensor.rounded(logits.dtype(), logits.shape(), gradient));
        }
        return arguments.answer(Tensor.rounded(logits.dtype(), layout.rowShape(), rows.losses()), gradients);
    }
}
