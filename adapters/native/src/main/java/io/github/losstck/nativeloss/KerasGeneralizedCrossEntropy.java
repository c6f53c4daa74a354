package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keras's generalized cross entropy of class indices along the last axis: (1 - p^q) / q of the probability p of the label.
 * Labels and rows of predictions broadcast, so that a column of labels meets every row. Labels of any dtype are cast to
 * integers.
 *
 * <p>Special values: a label that is no class has p = 0, without a slope; q = 0 gives NaN; a row with an infinity or NaN
 * beside the label is NaN, as Keras multiplies it by 0.
 *
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/">keras.losses.categorical_generalized_cross_entropy</a>
 */
final class KerasGeneralizedCrossEntropy implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.categorical_generalized_cross_entropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        Promotion.requireFloating("y_pred", predictions);
        double q = Promotion.constant(exponent(call), predictions.dtype());
        RowLayout layout = RowLayout.along(predictions.shape(), -1);
        Shape shape = Broadcasting.common(labels.shape(), layout.rowShape());
        int[] ofLabel = Broadcasting.positions(labels.shape(), shape);
        int[] ofRow = Broadcasting.positions(layout.rowShape(), shape);
        double[] losses = new double[shape.elements()];
        CompensatedSums gradient = new CompensatedSums(predictions.elements());
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        for (int i = 0; i < losses.length; i++) {
            long label = (long) labels.doubleAt(ofLabel[i]);
            boolean isClass = label >= 0 && label < layout.length();
            int position = isClass ? layout.position(ofRow[i], (int) label) : -1;
            double p = isClass ? predictions.doubleAt(position) : 0;
            losses[i] = isSpoilt(predictions, layout, ofRow[i], position) ? Double.NaN : loss(p, q);
            if (isClass) {
                gradient.add(position, -upstream.applyAsDouble(i) * slope(p, q));
            }
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            if (!name.equals("y_pred")) {
                throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
            }
            gradients.put(name, Tensor.rounded(predictions.dtype(), predictions.shape(), gradient.values()));
        }
        return new Outcome.Computed(Tensor.rounded(predictions.dtype(), shape, losses), gradients);
    }

    private static double exponent(LossCall call) {
        if (!call.options().has("q")) {
            throw new LossArgumentException("q must be given: " + call.function() + " has no default for it");
        }
        return OptionReader.number(call, "q", Double.NaN);
    }

    private static boolean isSpoilt(Tensor predictions, RowLayout layout, int row, int position) {
        for (int c = 0; c < layout.length(); c++) {
            int other = layout.position(row, c);
            if (other != position && !Double.isFinite(predictions.doubleAt(other))) {
                return true;
            }
        }
        return false;
    }

    private static double loss(double p, double q) {
        // Near p = 1 and for small q, 1 - p^q would cancel.
        return p > 0 ? -Elementary.expm1(q * Elementary.log(p)) / q : (1 - Elementary.pow(p, q)) / q;
    }

    /** p^(q - 1), without rounding q - 1. */
    private static double slope(double p, double q) {
        return p == 0 ? Elementary.pow(p, q - 1) : Elementary.pow(p, q) / p;
    }
}
