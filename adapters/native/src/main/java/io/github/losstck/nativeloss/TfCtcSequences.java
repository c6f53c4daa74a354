package io.github.losstck.nativeloss;

import io.github.losstck.spi.DType;
import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Outcome;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.List;
import java.util.Map;

/** Sequences of frames in a tensor of logits, with their labels: their losses and the gradient by the logits. */
final class TfCtcSequences {

    private final LossCall call;
    private final String input;
    private final Tensor logits;
    private final int blank;

    /**
     * Take the logits of a call.
     *
     * @param input the name of the logits
     */
    TfCtcSequences(LossCall call, String input, int blank) {
        this.call = call;
        this.input = input;
        this.logits = call.input(input);
        this.blank = blank;
        for (String wanted : call.differentiate()) {
            if (!wanted.equals(input)) {
                throw new LossArgumentException(call.function() + " is not differentiable with respect to " + wanted);
            }
        }
    }

    /** One sequence: labels with their padding, how many of them count, and where each frame begins. */
    static final class Sequence {

        private final int[] labels;
        private final int length;
        private final int[] starts;

        Sequence(int[] labels, int length, int[] starts) {
            this.labels = labels;
            this.length = length;
            this.starts = starts;
        }
    }

    /** A loss for each sequence. */
    Outcome.Computed evaluate(List<Sequence> sequences, DType dtype) {
        double[] losses = new double[sequences.size()];
        double[] gradient = new double[call.wantsGradient(input) ? logits.elements() : 0];
        var upstream = Reduction.NONE.upstream(call.cotangent(), 1);
        for (int n = 0; n < losses.length; n++) {
            Sequence sequence = sequences.get(n);
            double[][] logs = logs(sequence);
            var alignments = new TfCtcAlignments(sequence.labels, sequence.length, blank, logs);
            losses[n] = -alignments.logTotal();
            if (gradient.length > 0) {
                double[][] posteriors = alignments.posteriors();
                for (int t = 0; t < logs.length; t++) {
                    for (int c = 0; c < logs[t].length; c++) {
                        gradient[sequence.starts[t] + c] =
                                upstream.applyAsDouble(n) * (Elementary.exp(logs[t][c]) - posteriors[t][c]);
                    }
                }
            }
        }
        return new Outcome.Computed(
                Tensor.rounded(dtype, Shape.of(losses.length), losses),
                call.wantsGradient(input)
                        ? Map.of(input, Tensor.rounded(logits.dtype(), logits.shape(), gradient))
                        : Map.of());
    }

    private double[][] logs(Sequence sequence) {
        int classes = logits.shape().extent(-1);
        LogSoftmaxRow softmax = new LogSoftmaxRow(classes);
        double[][] logs = new double[sequence.starts.length][classes];
        for (int t = 0; t < logs.length; t++) {
            for (int c = 0; c < classes; c++) {
                logs[t][c] = logits.doubleAt(sequence.starts[t] + c);
            }
            softmax.load(logs[t]);
            for (int c = 0; c < classes; c++) {
                logs[t][c] = -softmax.negativeLog(c);
            }
        }
        return logs;
    }

    /**
     * Refuse frames and labels that do not make sequences.
     *
     * @throws LossArgumentException naming the shapes
     */
    static void require(String logits, Shape frames, int batch, String labels, Shape rows) {
        if (frames.rank() != 3 || frames.elements() == 0) {
            throw new LossArgumentException(
                    logits + " must have three dimensions, frames, sequences and classes, none empty, got " + frames);
        }
        if (rows.rank() != 2 || rows.extent(0) != batch) {
            throw new LossArgumentException(
                    labels + " must have a row for each of " + batch + " sequences, got shape " + rows);
        }
    }

    /** The row of labels of a sequence. */
    static int[] row(Tensor labels, int n) {
        int[] row = new int[labels.shape().extent(1)];
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) labels.doubleAt(n * row.length + i);
        }
        return row;
    }
}
