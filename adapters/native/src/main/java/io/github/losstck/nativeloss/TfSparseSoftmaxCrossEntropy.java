package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * TensorFlow's cross entropy of logits and class indices: -ln softmax(x)[label] for each row along the last axis. Labels are
 * int32 or int64, of the logits' shape without that axis.
 *
 * @see <a
 *     href="https://www.tensorflow.org/api_docs/python/tf/nn/sparse_softmax_cross_entropy_with_logits">tf.nn.sparse_softmax_cross_entropy_with_logits</a>
 */
final class TfSparseSoftmaxCrossEntropy implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.sparse_softmax_cross_entropy_with_logits";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor labels = call.input("labels");
        Tensor logits = call.input("logits");
        Promotion.requireFloating("logits", logits);
        if (labels.dtype() != DType.INT32 && labels.dtype() != DType.INT64) {
            throw new LossArgumentException("labels must be of dtype int32 or int64, got " + labels.dtype());
        }
        RowLayout layout = RowLayout.along(logits.shape(), -1);
        if (!labels.shape().equals(layout.rowShape())) {
            throw new LossArgumentException("labels must have shape " + layout.rowShape() + " for logits of shape "
                    + logits.shape() + ", got " + labels.shape());
        }
        IndexedRows rows = new IndexedRows(logits.toDoubles(), labels.toLongs(), layout);
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (String name : call.differentiate()) {
            if (!name.equals("logits")) {
                throw new LossArgumentException(call.function() + " is not differentiable with respect to " + name);
            }
            double[] gradient = rows.byLogit(Reduction.NONE.upstream(call.cotangent(), 1));
            gradients.put(name, Tensor.rounded(logits.dtype(), logits.shape(), gradient));
        }
        return new Outcome.Computed(Tensor.rounded(logits.dtype(), layout.rowShape(), rows.losses()), gradients);
    }
}
