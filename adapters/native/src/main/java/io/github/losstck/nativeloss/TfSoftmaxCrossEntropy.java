package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * TensorFlow's cross entropy of logits and labels along one axis: Σ y[c] (-ln p[c]) with p = softmax(x). Both inputs must
 * have one shape; labels are cast to the dtype of the logits. It is not checked that labels are a distribution.
 *
 * <p>The gradient by the logits is p - y, as in TensorFlow: the derivative of the loss where the labels of a row sum to 1.
 *
 * @see <a
 *     href="https://www.tensorflow.org/api_docs/python/tf/nn/softmax_cross_entropy_with_logits">tf.nn.softmax_cross_entropy_with_logits</a>
 */
final class TfSoftmaxCrossEntropy implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.softmax_cross_entropy_with_logits";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor labels = call.input("labels");
        Tensor logits = call.input("logits");
        if (!labels.shape().equals(logits.shape())) {
            throw new LossArgumentException(
                    "labels must have the shape of logits, " + logits.shape() + ", got " + labels.shape());
        }
        Promotion.requireFloating("logits", logits);
        DType dtype = logits.dtype();
        RowLayout layout = RowLayout.along(logits.shape(), Math.toIntExact(OptionReader.integer(call, "axis", -1)));
        double[] y = labels.dtype() == dtype
                ? labels.toDoubles()
                : Tensor.rounded(dtype, labels.shape(), labels.toDoubles()).toDoubles();
        double[] x = logits.toDoubles();
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        double[] byLabel = new double[y.length];
        double[] byLogit = new double[x.length];
        double[] losses = new double[layout.rows()];
        LogSoftmaxRow softmax = new LogSoftmaxRow(layout.length());
        for (int row = 0; row < losses.length; row++) {
            softmax.load(x, layout, row);
            double scale = call.differentiate().isEmpty() ? 0 : upstream.applyAsDouble(row);
            CompensatedSums sum = new CompensatedSums(1);
            for (int c = 0; c < layout.length(); c++) {
                int i = layout.position(row, c);
                sum.add(0, y[i] * softmax.negativeLog(c));
                byLabel[i] = scale * softmax.negativeLog(c);
                byLogit[i] = scale * softmax.slope(c, 1, y[i], 1 - y[i]);
            }
            losses[row] = sum.value(0);
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            Tensor input = call.input(name);
            Promotion.requireFloating("the differentiated " + name, input);
            gradients.put(
                    name, Tensor.rounded(input.dtype(), input.shape(), name.equals("labels") ? byLabel : byLogit));
        }
        return new Outcome.Computed(Tensor.rounded(dtype, layout.rowShape(), losses), gradients);
    }
}
