package io.github.losstck.nativeloss;

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
        RowLayout layout = RowLayout.along(logits.shape(), Math.toIntExact(OptionReader.integer(call, "axis", -1)));
        double[] cast = Tensor.rounded(logits.dtype(), labels.shape(), labels.toDoubles())
                .toDoubles();
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
}
