package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * TensorFlow's connectionist temporal classification of logits of shape [frames, sequences, classes], or sequences first:
 * -ln of the weight of all alignments of a padded row of labels, for each sequence. What cannot be aligned is not infinite:
 * an alignment that ends elsewhere than it should weighs e^-706.89. Frames beyond a sequence's length have no slope.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn/ctc_loss">tf.nn.ctc_loss</a>
 */
final class TfCtcLoss implements LossFunction {

    @Override
    public String name() {
        return "tf.nn.ctc_loss";
    }

    @Override
    public Outcome.Computed evaluate(LossCall call) {
        Tensor logits = call.input("logits");
        Tensor labels = call.input("labels");
        boolean timeMajor = OptionReader.flag(call, "logits_time_major", true);
        Shape shape = logits.shape();
        if (!logits.dtype().isFloating() || logits.dtype() == DType.FLOAT64) {
            throw new LossArgumentException("logits must be of dtype float32 or shorter, got " + logits.dtype());
        }
        int batch = shape.rank() == 3 ? shape.extent(timeMajor ? 1 : 0) : 0;
        TfCtcSequences.require("logits", shape, batch, "labels", labels.shape());
        Promotion.requireNumbers("labels", labels);
        if (labels.dtype().isFloating()) {
            throw new LossArgumentException("labels must be integers, got " + labels.dtype());
        }
        long[] labelLengths = lengths(call, "label_length", batch);
        long[] frameCounts = lengths(call, "logit_length", batch);
        int frames = shape.extent(timeMajor ? 0 : 1);
        int classes = shape.extent(2);
        List<TfCtcSequences.Sequence> sequences = new ArrayList<>();
        for (int n = 0; n < batch; n++) {
            int[] starts = new int[(int) Math.min(Math.max(frameCounts[n], 0), frames)];
            for (int t = 0; t < starts.length; t++) {
                starts[t] = (timeMajor ? t * batch + n : n * frames + t) * classes;
            }
            int[] row = TfCtcSequences.row(labels, n);
            sequences.add(new TfCtcSequences.Sequence(row, (int) labelLengths[n], starts));
        }
        return new TfCtcSequences(call, "logits", blank(call, classes)).evaluate(sequences, logits.dtype());
    }

    private static int blank(LossCall call, int classes) {
        long index = OptionReader.integer(call, "blank_index", 0);
        if (index < -classes || index >= classes) {
            throw new LossArgumentException(
                    "blank_index must be in [" + -classes + ", " + (classes - 1) + "], got " + index);
        }
        return (int) (index < 0 ? index + classes : index);
    }

    private static long[] lengths(LossCall call, String name, int batch) {
        Tensor lengths = call.input(name);
        if (lengths.dtype().isFloating() || lengths.dtype() == DType.BOOL) {
            throw new LossArgumentException(name + " must be integers, got " + lengths.dtype());
        }
        if (lengths.shape().rank() != 1 || lengths.elements() != batch) {
            throw new LossArgumentException(
                    name + " must be one a sequence, shape [" + batch + "], got " + lengths.shape());
        }
        return lengths.toLongs();
    }
}
