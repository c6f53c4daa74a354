package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Keras's connectionist temporal classification: TensorFlow's, of logits of shape [sequences, frames, classes], all of which
 * count, with the blank 0. A row has as many labels as are not 0, wherever they stand. Halves give a loss of float32.
 *
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#ctc-function">keras.losses.ctc</a>
 */
final class KerasCtc implements LossFunction {

    @Override
    public String name() {
        return "keras.losses.ctc";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor logits = call.input("y_pred");
        Tensor labels = call.input("y_true");
        Promotion.requireFloating("y_pred", logits);
        Shape shape = logits.shape();
        int batch = shape.rank() == 3 ? shape.extent(0) : 0;
        TfCtcSequences.require("y_pred", shape, batch, "y_true", labels.shape());
        List<TfCtcSequences.Sequence> sequences = new ArrayList<>();
        for (int n = 0; n < batch; n++) {
            int[] starts = new int[shape.extent(1)];
            for (int t = 0; t < starts.length; t++) {
                starts[t] = (n * starts.length + t) * shape.extent(2);
            }
            sequences.add(new TfCtcSequences.Sequence(TfCtcSequences.row(labels, n), count(labels, n), starts));
        }
        DType dtype = logits.dtype() == DType.FLOAT64 ? DType.FLOAT64 : DType.FLOAT32;
        return new TfCtcSequences(call, "y_pred", 0).evaluate(sequences, dtype);
    }

    private static int count(Tensor labels, int n) {
        int columns = labels.shape().extent(1);
        int count = 0;
        for (int i = 0; i < columns; i++) {
            count += labels.doubleAt(n * columns + i) == 0 ? 0 : 1;
        }
        return count;
    }
}
