package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * TensorFlow's cross entropy of logits and labels along one axis: Σ y[c] (-ln p[c]) with p = softmax(x). One row of
 * labels stands for all, and one label in a row for all its classes; labels are cast to the dtype of the logits. It is not checked
 * that labels are a distribution.
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
        Tensor logits = call.input("logits");
        Promotion.requireFloating("logits", logits);
        RowLayout layout = RowLayout.along(logits.shape(), Math.toIntExact(OptionReader.integer(call, "axis", -1)));
        double[] cast = labelsOf(call, layout);
        ProbabilityRows rows =
                new ProbabilityRows(logits.toDoubles(), cast, layout, ClassWeights.ones(layout.length()));
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            Tensor argument = call.input(name);
            Promotion.requireFloating("the differentiated " + name, argument);
            double[] gradient =
                    name.equals("labels") ? rows.byProbability(upstream, 1) : rows.byLogitOfDistributions(upstream);
            gradients.put(name, Tensor.rounded(argument.dtype(), argument.shape(), gradient));
        }
        return new Outcome.Computed(Tensor.rounded(logits.dtype(), layout.rowShape(), rows.losses()), gradients);
    }

    /** The labels of every logit, in the dtype of the logits; one row stands for all, one label in a row for its classes. */
    private static double[] labelsOf(LossCall call, RowLayout layout) {
        Tensor labels = call.input("labels");
        Tensor logits = call.input("logits");
        double[] cast = Tensor.rounded(logits.dtype(), labels.shape(), labels.toDoubles())
                .toDoubles();
        if (labels.shape().equals(logits.shape())) {
            return cast;
        }
        int axis = Math.toIntExact(OptionReader.integer(call, "axis", -1));
        RowLayout own = RowLayout.along(labels.shape(), axis);
        boolean fits = (own.rows() == 1 || own.rows() == layout.rows())
                && (own.length() == 1 || own.length() == layout.length());
        if (!fits || call.wantsGradient("labels")) {
            throw new LossArgumentException(
                    "labels must have the shape of logits, " + logits.shape() + ", got " + labels.shape());
        }
        double[] spread = new double[logits.elements()];
        for (int row = 0; row < layout.rows(); row++) {
            for (int c = 0; c < layout.length(); c++) {
                int from = own.position(own.rows() == 1 ? 0 : row, own.length() == 1 ? 0 : c);
                spread[layout.position(row, c)] = cast[from];
            }
        }
        return spread;
    }
}
