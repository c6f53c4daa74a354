package io.github.losstck.nativeloss;

import java.util.List;

/**
 * Keras's losses of the difference of label y and prediction p, averaged along the last axis. Where one argument has a last
 * dimension of extent 1 more than the other, the two are brought to one rank; then they broadcast.
 *
 * @see <a href="https://keras.io/api/losses/regression_losses/">Keras's regression losses</a>
 */
final class KerasRegression {

    static final double EPSILON = 1e-7;

    private KerasRegression() {}

    static List<LossFunction> all() {
        return List.of(
                KerasRowLoss.mean("mean_squared_error", KerasPair::sameRank, call -> new MseLoss.SquaredError()),
                KerasRowLoss.mean("mean_absolute_error", KerasPair::sameRank, call -> new Absolute()),
                KerasRowLoss.mean(
                        "mean_absolute_percentage_error",
                        KerasPair::sameRank,
                        call -> new Percentage(
                                Promotion.constant(EPSILON, call.input("y_pred").dtype()))),
                new KerasRowLoss(
                        "mean_squared_logarithmic_error",
                        KerasPair::sameRank,
                        KerasRowLoss::atLeastFloat32,
                        true,
                        call -> new SquaredLogarithms()),
                KerasRowLoss.mean(
                        "huber",
                        KerasPair::sameRank,
                        call -> new Huber(Promotion.constant(
                                OptionReader.number(call, "delta", 1),
                                call.input("y_pred").dtype()))),
                KerasRowLoss.mean(
                        "log_cosh",
                        KerasPair::sameRank,
                        call -> new LogCosh(Promotion.constant(
                                (float) Elementary.log(2), call.input("y_pred").dtype()))));
    }

    /** |y - p|, with slope 0 where they are equal. */
    record Absolute() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return Math.abs(x[0] - x[1]);
        }

        @Override
        public double partial(int operand, double[] x) {
            double sign = Math.signum(x[0] - x[1]);
            return operand == 0 ? sign : -sign;
        }
    }

    /** 100 |y - p| / max(|y|, floor). */
    record Percentage(double floor) implements ElementFormula {

        @Override
        public double value(double[] x) {
            return 100 * Math.abs((x[0] - x[1]) / Math.max(Math.abs(x[0]), floor));
        }

        @Override
        public double partial(int operand, double[] x) {
            double size = Math.max(Math.abs(x[0]), floor);
            double slope = 100 * Math.signum(x[0] - x[1]) / size;
            if (operand == 1) {
                return -slope;
            }
            // For |y| above the floor it is slope (1 - (y - p) / y) = slope p / y.
            return Math.abs(x[0]) >= floor ? slope * (x[1] / x[0]) : slope;
        }
    }

    /** (ln(max(p, e) + 1) - ln(max(y, e) + 1))², e = 1e-7 as a float32. */
    record SquaredLogarithms() implements ElementFormula {

        private static final double FLOOR = 1e-7f;

        @Override
        public double value(double[] x) {
            double difference = difference(x[1], x[0]);
            return difference * difference;
        }

        @Override
        public double partial(int operand, double[] x) {
            double self = x[operand];
            return self >= FLOOR ? 2 * difference(self, x[1 - operand]) / (1 + self) : 0;
        }

        /** ln(a + 1) - ln(b + 1); where the two are near each other their roundings would show. */
        private static double difference(double a, double b) {
            double x = Math.max(a, FLOOR);
            double y = Math.max(b, FLOOR);
            double excess = (x - y) / (1 + y);
            return Math.abs(excess) < 0.5 ? Elementary.log1p(excess) : Elementary.log1p(x) - Elementary.log1p(y);
        }
    }

    /** Half the square where |p - y| ≤ delta, else delta |p - y| - delta² / 2; delta may be 0 or negative. */
    record Huber(double delta) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double distance = Math.abs(x[1] - x[0]);
            return distance <= delta ? 0.5 * distance * distance : delta * (distance - 0.5 * delta);
        }

        @Override
        public double partial(int operand, double[] x) {
            double error = operand == 0 ? x[0] - x[1] : x[1] - x[0];
            return Math.abs(error) <= delta ? error : delta * Math.signum(error);
        }
    }

    /** ln cosh(p - y), plus what a rounded ln 2 leaves. */
    record LogCosh(double logTwo) implements ElementFormula {

        @Override
        public double value(double[] x) {
            double distance = Math.abs(x[1] - x[0]);
            if (distance < 1) {
                double half = StrictMath.sinh(distance / 2);
                return Elementary.log1p(2 * half * half) + (Elementary.log(2) - logTwo);
            }
            return distance + Elementary.log1p(Elementary.exp(-2 * distance)) - logTwo;
        }

        @Override
        public double partial(int operand, double[] x) {
            double slope = StrictMath.tanh(x[1] - x[0]);
            return operand == 0 ? -slope : slope;
        }
    }
}
