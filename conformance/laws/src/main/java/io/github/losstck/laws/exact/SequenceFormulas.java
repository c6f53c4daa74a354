package io.github.losstck.laws.exact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The losses of sequences: -ln of the sum over all alignments of the product of the softmaxes. */
final class SequenceFormulas {

    private SequenceFormulas() {}

    static Map<String, ExactLoss> all() {
        Map<String, ExactLoss> formulas = new LinkedHashMap<>();
        // Of log-probabilities PyTorch's slope is that of the logits they came from: both are one formula.
        formulas.put(
                "torch.nn.functional.ctc_loss",
                c -> timeMajor(c, "log_probs", "targets", "input_lengths", "target_lengths"));
        formulas.put(
                "torch.ctc_loss_of_logits", c -> timeMajor(c, "logits", "targets", "input_lengths", "target_lengths"));
        formulas.put("tf.nn.ctc_loss", c -> timeMajor(c, "logits", "labels", "logit_length", "label_length"));
        formulas.put("keras.losses.ctc", SequenceFormulas::keras);
        return formulas;
    }

    private static List<Real> timeMajor(
            ExactCall c, String frames, String labels, String frameCounts, String labelCounts) {
        int rows = c.shape(frames).extent(1);
        int classes = c.shape(frames).extent(2);
        int columns = c.shape(labels).extent(1);
        return ExactCall.list(
                rows,
                n -> loss(
                        t -> frame(c, frames, (t * rows + n) * classes, classes),
                        c.index(frameCounts, n),
                        labels(c, labels, n * columns, c.index(labelCounts, n))));
    }

    private static List<Real> keras(ExactCall c) {
        int steps = c.shape("y_pred").extent(1);
        int classes = c.shape("y_pred").extent(2);
        int columns = c.shape("y_true").extent(1);
        return ExactCall.list(
                c.shape("y_pred").extent(0),
                n -> loss(
                        t -> frame(c, "y_pred", (n * steps + t) * classes, classes),
                        steps,
                        labels(c, "y_true", n * columns, columns)));
    }

    private static List<Real> frame(ExactCall c, String input, int start, int classes) {
        return ExactCall.logSoftmax(ExactCall.list(classes, k -> c.at(input, start + k))).stream()
                .map(Real::exp)
                .toList();
    }

    private static int[] labels(ExactCall c, String input, int start, int count) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = c.index(input, start + i);
        }
        return labels;
    }

    /** The recursion over frames: states are blank, label, blank, …, blank; the blank is class 0. */
    private static Real loss(IntFunction<List<Real>> frames, int steps, int[] labels) {
        int states = 2 * labels.length + 1;
        List<Real> first = frames.apply(0);
        Real zero = first.get(0).of(0);
        List<Real> before = ExactCall.list(states, s -> s < 2 ? first.get(symbol(labels, s)) : zero);
        for (int t = 1; t < steps; t++) {
            List<Real> frame = frames.apply(t);
            List<Real> last = before;
            before = ExactCall.list(states, s -> {
                Real sum = last.get(s);
                sum = s > 0 ? sum.plus(last.get(s - 1)) : sum;
                sum = skips(labels, s) ? sum.plus(last.get(s - 2)) : sum;
                return sum.times(frame.get(symbol(labels, s)));
            });
        }
        Real end = before.get(states - 1);
        return (states > 1 ? end.plus(before.get(states - 2)) : end).log().negated();
    }

    private static int symbol(int[] labels, int state) {
        return state % 2 == 0 ? 0 : labels[state / 2];
    }

    /** Whether the blank before a label may be left out: not between two that are the same. */
    private static boolean skips(int[] labels, int state) {
        return state > 1 && state % 2 == 1 && labels[state / 2] != labels[state / 2 - 1];
    }
}
