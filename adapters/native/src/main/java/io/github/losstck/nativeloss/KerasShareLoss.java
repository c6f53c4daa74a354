package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sum along an axis of a formula of labels and clipped shares of the predictions, or of the softmax of logits. */
final class KerasShareLoss {

    private KerasShareLoss() {}

    /**
     * Compute the answer to a call.
     *
     * @param formula x[0] is the label, x[1] the share
     */
    static Outcome.Computed evaluate(KerasPair arguments, ElementFormula formula, boolean logits) {
        LossCall call = arguments.call();
        Tensor predictions = call.input("y_pred");
        DType dtype = predictions.dtype();
        int axis = Math.toIntExact(OptionReader.integer(call, "axis", -1));
        RowLayout own = RowLayout.along(predictions.shape(), axis);
        double[] probabilities = logits ? softmax(predictions.toDoubles(), own) : predictions.toDoubles();
        ClippedShares shares = new ClippedShares(probabilities, own, dtype);
        Map<String, Tensor> inputs = new LinkedHashMap<>();
        Tensor labels = call.input("y_true");
        inputs.put("y_true", Tensor.ofDoubles(labels.shape(), labels.toDoubles()));
        inputs.put("y_pred", Tensor.ofDoubles(predictions.shape(), shares.values()));
        LossCall ofShares =
                new LossCall(call.function(), inputs, call.options(), call.differentiate(), call.cotangent());
        ElementwiseLoss loss = new ElementwiseLoss(ofShares, List.of("y_true", "y_pred"), formula);
        RowLayout layout = RowLayout.along(loss.shape(), axis);
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        Map<String, Tensor> gradients =
                new LinkedHashMap<>(loss.gradients(i -> upstream.applyAsDouble(layout.rowOf(i))));
        gradients.computeIfPresent("y_pred", (name, gradient) -> {
            double[] back = shares.back(gradient.toDoubles());
            return Tensor.ofDoubles(gradient.shape(), logits ? softmaxBack(back, probabilities, own) : back);
        });
        return arguments.answer(Tensor.rounded(dtype, layout.rowShape(), layout.means(loss.losses(), 1)), gradients);
    }

    private static double[] softmax(double[] logits, RowLayout layout) {
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        double[] probabilities = new double[logits.length];
        for (int row = 0; row < layout.rows(); row++) {
            softmax.load(logits, layout, row);
            for (int c = 0; c < layout.length(); c++) {
                probabilities[layout.position(row, c)] = Elementary.exp(-softmax.negativeLog(c));
            }
        }
        return probabilities;
    }

    private static double[] softmaxBack(double[] gradient, double[] probabilities, RowLayout layout) {
        CompensatedSums along = new CompensatedSums(layout.rows());
        for (int i = 0; i < gradient.length; i++) {
            along.addProduct(layout.rowOf(i), gradient[i], probabilities[i]);
        }
        double[] back = new double[gradient.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = probabilities[i] * (gradient[i] - along.value(layout.rowOf(i)));
        }
        return back;
    }
}
