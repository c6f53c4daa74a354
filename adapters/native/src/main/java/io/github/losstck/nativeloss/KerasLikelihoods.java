package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keras's Kullback-Leibler divergence, summed along the last axis, and its Poisson loss, averaged along it. Arguments broadcast.
 *
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/">Keras's probabilistic losses</a>
 */
final class KerasLikelihoods {

    private KerasLikelihoods() {}

    static List<LossFunction> all() {
        return List.of(
                new KerasRowLoss(
                        "kl_divergence",
                        KerasPair::cast,
                        UnaryOperator.identity(),
                        false,
                        call -> new Divergence(epsilon(call))),
                KerasRowLoss.mean("poisson", KerasPair::cast, call -> new Poisson(epsilon(call))));
    }

    private static double epsilon(LossCall call) {
        return Promotion.constant(KerasRegression.EPSILON, call.input("y_pred").dtype());
    }

    /** y ln(y / p), both clipped to [low, 1]; beyond a bound the slope is 0. */
    record Divergence(double low) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double y = clip(x[0]);
            return y * logRatio(y, clip(x[1]));
        }

        @Override
        public double partial(int operand, double[] x) {
            if (x[operand] < low || x[operand] > 1) {
                return 0;
            }
            double y = clip(x[0]);
            double p = clip(x[1]);
            return operand == 0 ? logRatio(y, p) + 1 : -y / p;
        }

        /** Close to 1 the ratio's rounding would show. */
        private static double logRatio(double y, double p) {
            double ratio = y / p;
            return ratio > 0.5 && ratio < 2 ? Elementary.log1p((y - p) / p) : Elementary.log(ratio);
        }

        private double clip(double x) {
            return Math.min(Math.max(x, low), 1);
        }
    }

    /** p - y ln(p + epsilon). */
    record Poisson(double epsilon) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return x[1] - x[0] * Elementary.log(x[1] + epsilon);
        }

        @Override
        public double partial(int operand, double[] x) {
            return operand == 0 ? -Elementary.log(x[1] + epsilon) : PoissonNllLoss.slopeOfRate(x[1], x[0], epsilon);
        }
    }
}
