package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import java.util.Arrays;
import java.util.List;

/**
 * Keras's hinge and its square, averaged along the last axis: max(1 - y p, 0). If every label of the tensor is 0 or 1, labels
 * become -1 and 1. At the margin the slope is that of 1 - y p.
 *
 * @see <a href="https://keras.io/api/losses/hinge_losses/">Keras's hinge losses</a>
 */
final class KerasHinges {

    private KerasHinges() {}

    static List<LossFunction> all() {
        return List.of(
                KerasRowLoss.mean("hinge", KerasPair::cast, call -> new Hinge(isBinary(call))),
                KerasRowLoss.mean("squared_hinge", KerasPair::cast, call -> new Square(new Hinge(isBinary(call)))));
    }

    private static boolean isBinary(LossCall call) {
        return Arrays.stream(call.input("y_true").toDoubles()).allMatch(label -> label == 0 || label == 1);
    }

    /** max(1 - y p, 0); binary labels y stand for 2 y - 1. */
    record Hinge(boolean binary) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Math.max(Math.fma(-label(x), x[1], 1), 0);
        }

        @Override
        public double partial(int operand, double[] x) {
            if (Math.fma(-label(x), x[1], 1) < 0) {
                return 0;
            }
            return operand == 1 ? -label(x) : binary ? -2 * x[1] : -x[1];
        }

        private double label(double[] x) {
            return binary ? 2 * x[0] - 1 : x[0];
        }
    }

    /** The square of a hinge. */
    record Square(Hinge hinge) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double value = hinge.value(x);
            return value * value;
        }

        @Override
        public double partial(int operand, double[] x) {
            return 2 * hinge.value(x) * hinge.partial(operand, x);
        }
    }
}
