package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;

/**
 * Keras's focal loss with class probabilities along one axis: -Σ α (1 - q)^γ y ln q, where q are the predictions, or the softmax
 * of logits, divided by their sum and clipped to [1e-7, 1 - 1e-7] in their dtype. Smoothed labels are y (1 - s) + s / C, C the
 * extent of the last axis of y_true whatever the axis. Arguments broadcast.
 *
 * @see <a
 *     href="https://keras.io/api/losses/probabilistic_losses/#categorical_focal_crossentropy-function">keras.losses.categorical_focal_crossentropy</a>
 */
final class KerasCategoricalFocal implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.categorical_focal_crossentropy";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        KerasPair arguments = KerasPair.cast(original);
        LossCall call = arguments.call();
        Formula formula = new Formula(OptionReader.number(call, "alpha", 0.25), OptionReader.number(call, "gamma", 2));
        return KerasShareLoss.evaluate(
                arguments, smoothed(formula, call), OptionReader.flag(call, "from_logits", false));
    }

    /** The formula of labels mixed with the uniform distribution over the last axis. */
    static ElementFormula smoothed(ElementFormula formula, LossCall call) {
        double smoothing = OptionReader.number(call, "label_smoothing", 0);
        Shape labels = call.input("y_true").shape();
        if (smoothing == 0 || labels.rank() == 0) {
            return formula;
        }
        return new SmoothedClass(formula, smoothing, smoothing / labels.extent(-1));
    }

    /** -α (1 - q)^γ y ln q; x[0] is the label y, x[1] the share q. */
    record Formula(double alpha, double gamma) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return -alpha * Elementary.pow(1 - x[1], gamma) * x[0] * Elementary.log(x[1]);
        }

        @Override
        public double partial(int operand, double[] x) {
            double q = x[1];
            double weight = alpha * Elementary.pow(1 - q, gamma);
            if (operand == 0) {
                return -weight * Elementary.log(q);
            }
            double ofWeight = gamma == 0 ? 0 : -alpha * gamma * Elementary.pow(1 - q, gamma - 1);
            return -x[0] * (weight / q + ofWeight * Elementary.log(q));
        }
    }

    /** A formula of y (1 - s) + uniform; x[0] is the label y. */
    record SmoothedClass(ElementFormula formula, double smoothing, double uniform) implements ElementFormula {

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
            return label * (1 - smoothing) + uniform;
        }
    }
}
