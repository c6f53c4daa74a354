package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keras's binary cross entropy, the mean along one axis of -(y ln p + (1 - y) ln(1 - p)). With label smoothing ε, y becomes
 * y (1 - ε) + ½ ε. Probabilities are clipped to [1e-7, 1 - 1e-7], both bounds as the dtype of y_pred holds them; the
 * derivative outside is 0. With from_logits y_pred holds logits, which are not clipped. Both inputs must have one shape;
 * y_true is cast to the dtype of y_pred. Labels may lie outside [0, 1].
 *
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#binary_crossentropy-function">keras.losses.binary_crossentropy</a>
 */
final class KerasBinaryCrossentropy implements LossFunction {

    private static final double EPSILON = 1e-7;

    @Override
    public String name() {
        return "keras.losses.binary_crossentropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        LossCall call = withLabelsCast(original);
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        if (!labels.shape().equals(predictions.shape())) {
            throw new LossArgumentException(
                    "y_true must have the shape of y_pred, " + predictions.shape() + ", got " + labels.shape());
        }
        DType dtype = predictions.dtype();
        ElementFormula formula = OptionReader.flag(call, "from_logits", false)
                ? new TfSigmoidCrossEntropy.Formula()
                : new Clipped(Promotion.constant(EPSILON, dtype), Promotion.constant(1 - EPSILON, dtype));
        ElementFormula smoothed = new Smoothed(formula, OptionReader.number(call, "label_smoothing", 0));
        ElementwiseLoss loss = new ElementwiseLoss(call, List.of("y_true", "y_pred"), smoothed);
        RowLayout layout = RowLayout.along(loss.shape(), Math.toIntExact(OptionReader.integer(call, "axis", -1)));
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        return new Outcome.Computed(
                Tensor.rounded(dtype, layout.rowShape(), layout.means(loss.losses(), layout.length())),
                loss.gradients(i -> upstream.applyAsDouble(layout.rowOf(i)) / layout.length()));
    }

    private static LossCall withLabelsCast(LossCall call) {
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        Promotion.requireFloating("y_pred", predictions);
        if (labels.dtype() == predictions.dtype() || call.wantsGradient("y_true")) {
            return call;
        }
        Map<String, Tensor> inputs = new LinkedHashMap<>(call.inputs());
        inputs.put("y_true", Tensor.rounded(predictions.dtype(), labels.shape(), labels.toDoubles()));
        return new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
    }

    /** A formula of smoothed labels; x[0] is the label. */
    record Smoothed(ElementFormula formula, double smoothing) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return formula.value(new double[] {smooth(x[0]), x[1]});
        }

        @Override
        public double partial(int operand, double[] x) {
            double partial = formula.partial(operand, new double[] {smooth(x[0]), x[1]});
            return operand == 0 ? (1 - smoothing) * partial : partial;
        }

        private double smooth(double label) {
            return smoothing == 0 ? label : label * (1 - smoothing) + 0.5 * smoothing;
        }
    }

    /** The cross entropy of a clipped probability; x[0] is the label, x[1] the probability. */
    record Clipped(double low, double high) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double p = clip(x[1]);
            return -(x[0] * Elementary.log(p) + (1 - x[0]) * Elementary.log1p(-p));
        }

        @Override
        public double partial(int operand, double[] x) {
            double p = clip(x[1]);
            if (operand == 0) {
                return Logistic.oddsAgainst(p);
            }
            return x[1] < low || x[1] > high ? 0 : (p - x[0]) / (p * (1 - p));
        }

        private double clip(double p) {
            return Math.min(Math.max(p, low), high);
        }
    }
}
