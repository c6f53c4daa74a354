package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;

/**
 * Keras's binary focal loss, the mean along one axis of (1 - p_t)^γ times the binary cross entropy, p_t = y p + (1 - y)(1 - p).
 * Probabilities are clipped to [1e-7, 1 - 1e-7] in the cross entropy alone; that of logits is not clipped. With class
 * balancing positives weigh α and negatives 1 - α. Both arguments must have one shape.
 *
 * @see <a
 *     href="https://keras.io/api/losses/probabilistic_losses/#binary_focal_crossentropy-function">keras.losses.binary_focal_crossentropy</a>
 */
final class KerasBinaryFocal {

    private KerasBinaryFocal() {}

    static LossFunction function() {
        return KerasRowLoss.mean("binary_focal_crossentropy", KerasPair::sameShape, KerasBinaryFocal::formula);
    }

    private static ElementFormula formula(LossCall call) {
        DType dtype = call.input("y_pred").dtype();
        boolean logits = OptionReader.flag(call, "from_logits", false);
        ElementFormula entropy = logits
                ? new TfSigmoidCrossEntropy.Formula()
                : new KerasBinaryCrossentropy.Clipped(
                        Promotion.constant(KerasRegression.EPSILON, dtype),
                        Promotion.constant(1 - KerasRegression.EPSILON, dtype));
        boolean balanced = OptionReader.flag(call, "apply_class_balancing", false);
        double alpha = OptionReader.number(call, "alpha", 0.25);
        ElementFormula focal = new Focal(
                entropy,
                logits,
                OptionReader.number(call, "gamma", 2),
                balanced ? 1 - alpha : 1,
                balanced ? 2 * alpha - 1 : 0);
        return new KerasBinaryCrossentropy.Smoothed(focal, OptionReader.number(call, "label_smoothing", 0));
    }

    /** (base + slope y) m^γ times an entropy, where m = y (1 - p) + (1 - y) p is 1 - p_t; x[0] is the label y. */
    record Focal(ElementFormula entropy, boolean logits, double gamma, double base, double slope)
            implements ElementFormula {

        @Override
        public double value(double[] x) {
            return (base + slope * x[0]) * Elementary.pow(missed(x), gamma) * entropy.value(x);
        }

        @Override
        public double partial(int operand, double[] x) {
            double weight = base + slope * x[0];
            double power = Elementary.pow(missed(x), gamma);
            double ofPower = gamma == 0 ? 0 : gamma * Elementary.pow(missed(x), gamma - 1) * byMissed(operand, x);
            double partial = weight * (ofPower * entropy.value(x) + power * entropy.partial(operand, x));
            return operand == 0 ? partial + slope * power * entropy.value(x) : partial;
        }

        private double missed(double[] x) {
            return x[0] * rest(x[1]) + (1 - x[0]) * probability(x[1]);
        }

        private double byMissed(int operand, double[] x) {
            if (operand == 0) {
                return rest(x[1]) - probability(x[1]);
            }
            return (1 - 2 * x[0]) * (logits ? probability(x[1]) * rest(x[1]) : 1);
        }

        private double probability(double prediction) {
            return logits ? Logistic.sigmoid(prediction) : prediction;
        }

        private double rest(double prediction) {
            return logits ? Logistic.sigmoid(-prediction) : 1 - prediction;
        }
    }
}
