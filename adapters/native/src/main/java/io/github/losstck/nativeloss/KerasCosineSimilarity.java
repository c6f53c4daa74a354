package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keras's negative cosine along one axis: -Σ of the products of both arguments, each times min(1 / norm, 1e7) with the bound
 * as the dtype holds it. Norms are of the arguments themselves, which then broadcast. Where one argument has a last dimension
 * of extent 1 more than the other, the two are first brought to one rank.
 *
 * @see <a href="https://keras.io/api/losses/regression_losses/#cosine_similarity-function">keras.losses.cosine_similarity</a>
 */
final class KerasCosineSimilarity implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.cosine_similarity";
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        KerasPair arguments = KerasPair.sameRank(original);
        LossCall call = arguments.call();
        DType dtype = call.input("y_pred").dtype();
        int axis = Math.toIntExact(OptionReader.integer(call, "axis", -1));
        Map<String, UnitRows> units = new LinkedHashMap<>();
        Map<String, Tensor> normalized = new LinkedHashMap<>();
        for (String name : List.of("y_true", "y_pred")) {
            Shape shape = withAxis(call.input(name).shape());
            UnitRows unit = new UnitRows(
                    call.input(name).toDoubles(),
                    RowLayout.along(shape, axis),
                    Promotion.constant(1 / KerasRegression.EPSILON, dtype));
            units.put(name, unit);
            normalized.put(name, Tensor.ofDoubles(shape, unit.values()));
        }
        LossCall product =
                new LossCall(call.function(), normalized, call.options(), call.differentiate(), call.cotangent());
        ElementwiseLoss loss = new ElementwiseLoss(product, List.of("y_true", "y_pred"), new NegativeProduct());
        RowLayout layout = RowLayout.along(loss.shape(), axis);
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        loss.gradients(i -> upstream.applyAsDouble(layout.rowOf(i)))
                .forEach((name, gradient) -> gradients.put(
                        name,
                        Tensor.ofDoubles(
                                call.input(name).shape(), units.get(name).back(gradient.toDoubles()))));
        return arguments.answer(Tensor.rounded(dtype, layout.rowShape(), layout.means(loss.losses(), 1)), gradients);
    }

    /** A 0-d tensor has one direction. */
    private static Shape withAxis(Shape shape) {
        return shape.rank() == 0 ? Shape.of(1) : shape;
    }

    /** -y p. */
    record NegativeProduct() implements ElementFormula {

        @Override
        public double value(double[] x) {
            return -x[0] * x[1];
        }

        @Override
        public double partial(int operand, double[] x) {
            return -x[1 - operand];
        }
    }
}
