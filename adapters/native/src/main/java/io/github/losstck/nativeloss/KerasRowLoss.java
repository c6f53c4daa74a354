package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A Keras function that is the mean or the sum along the last axis of a formula of label and prediction. The result has the
 * dtype of y_pred.
 *
 * @param function its name in keras.losses
 * @param pair how label and prediction meet
 * @param dtype the result's, given that of y_pred
 * @param mean whether rows are averaged; else they are summed
 * @param formula for a call whose arguments meet; x[0] is the label, x[1] the prediction
 */
record KerasRowLoss(
        String function,
        Function<LossCall, KerasPair> pair,
        UnaryOperator<DType> dtype,
        boolean mean,
        Function<LossCall, ElementFormula> formula)
        implements LossFunction {

    /** A mean along the last axis, in the dtype of y_pred. */
    static KerasRowLoss mean(
            String function, Function<LossCall, KerasPair> pair, Function<LossCall, ElementFormula> formula) {
        return new KerasRowLoss(function, pair, UnaryOperator.identity(), true, formula);
    }

    @Override
    public String name() {
        return "keras.losses." + function;
    }

    @Override
    public Outcome.Computed evaluate(LossCall original) {
        KerasPair arguments = pair.apply(original);
        LossCall call = arguments.call();
        ElementwiseLoss loss = new ElementwiseLoss(call, List.of("y_true", "y_pred"), formula.apply(call));
        RowLayout layout = RowLayout.along(loss.shape(), axis(call));
        double divisor = mean ? layout.length() : 1;
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        DType result = dtype.apply(call.input("y_pred").dtype());
        Tensor output = Tensor.rounded(result, layout.rowShape(), layout.means(loss.losses(), divisor));
        return arguments.answer(output, loss.gradients(i -> upstream.applyAsDouble(layout.rowOf(i)) / divisor));
    }

    private static int axis(LossCall call) {
        return Math.toIntExact(OptionReader.integer(call, "axis", -1));
    }

    /** The dtype of y_pred, but at least float32. */
    static DType atLeastFloat32(DType dtype) {
        return Promotion.of(dtype, DType.FLOAT32);
    }
}
