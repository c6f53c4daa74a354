package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keras's categorical hinge along the last axis: max(max (1 - y) p - Σ y p + 1, 0). Arguments broadcast. Equal largest terms
 * share the slope; where the outer maximum is a tie, the slope is that of the margin.
 *
 * @see <a href="https://keras.io/api/losses/hinge_losses/#categorical_hinge-function">keras.losses.categorical_hinge</a>
 */
final class KerasCategoricalHinge implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.categorical_hinge";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        KerasPair arguments = KerasPair.cast(original);
        LossCall call = arguments.call();
        Tensor labels = call.input("y_true");
        Tensor predictions = call.input("y_pred");
        Shape shape = Broadcasting.common(labels.shape(), predictions.shape());
        RowLayout layout = RowLayout.along(shape, -1);
        if (shape.elements() == 0) {
            throw new LossArgumentException("a row must have a largest element, got the shape " + shape);
        }
        Rows rows = new Rows(spread(labels, shape), spread(predictions, shape), layout);
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        for (int row = 0; row < layout.rows(); row++) {
            rows.compute(row, upstream.applyAsDouble(row));
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            gradients.put(name, gathered(rows.slopes[name.equals("y_true") ? 0 : 1], call.input(name), shape));
        }
        return arguments.answer(Tensor.rounded(predictions.dtype(), layout.rowShape(), rows.losses), gradients);
    }

    private static double[] spread(Tensor tensor, Shape shape) {
        int[] positions = Broadcasting.positions(tensor.shape(), shape);
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.doubleAt(positions[i]);
        }
        return values;
    }

    private static Tensor gathered(double[] slopes, Tensor argument, Shape shape) {
        int[] positions = Broadcasting.positions(argument.shape(), shape);
        CompensatedSums sums = new CompensatedSums(argument.elements());
        for (int i = 0; i < slopes.length; i++) {
            sums.add(positions[i], slopes[i]);
        }
        return Tensor.rounded(argument.dtype(), argument.shape(), sums.values());
    }

    /** Labels and predictions of one shape, with the loss of each row and the slopes by both, in this order. */
    private static final class Rows {

        private final double[] y;
        private final double[] p;
        private final RowLayout layout;
        private final double[] losses;
        private final double[][] slopes;

        Rows(double[] y, double[] p, RowLayout layout) {
            this.y = y;
            this.p = p;
            this.layout = layout;
            losses = new double[layout.rows()];
            slopes = new double[2][y.length];
        }

        void compute(int row, double weight) {
            CompensatedSums right = new CompensatedSums(1);
            double largest = Double.NEGATIVE_INFINITY;
            int winners = 0;
            for (int c = 0; c < layout.length(); c++) {
                int i = layout.position(row, c);
                right.addProduct(0, y[i], p[i]);
                double wrong = (1 - y[i]) * p[i];
                winners = wrong == largest ? winners + 1 : wrong > largest ? 1 : winners;
                largest = Math.max(largest, wrong);
            }
            double margin = largest - right.value(0) + 1;
            losses[row] = Math.max(margin, 0);
            if (margin < 0) {
                return;
            }
            for (int c = 0; c < layout.length(); c++) {
                int i = layout.position(row, c);
                double share = (1 - y[i]) * p[i] == largest ? 1.0 / winners : 0;
                slopes[0][i] = -weight * p[i] * (1 + share);
                slopes[1][i] = weight * (share * (1 - y[i]) - y[i]);
            }
        }
    }
}
