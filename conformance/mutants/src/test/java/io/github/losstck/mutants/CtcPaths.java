package io.github.losstck.mutants;

import io.github.losstck.spi.LossCall;
import io.github.losstck.spi.Shape;
import io.github.losstck.spi.Tensor;
import java.util.Arrays;
import java.util.Set;

/** The sum over CTC's alignments of one batch, with mistakes. For log-probabilities (T, N, C) and targets (N, S). */
final class CtcPaths {

    /** What is wrong. */
    enum Mistake {
        EQUAL_LABELS_MEET,
        ONE_END,
        NO_SKIPS,
        PRODUCTS
    }

    private final LossCall call;
    private final Tensor frames;
    private final Set<Mistake> mistakes;

    private CtcPaths(LossCall call, Tensor frames, Set<Mistake> mistakes) {
        this.call = call;
        this.frames = frames;
        this.mistakes = mistakes;
    }

    /** The right gradients, and values with these mistakes. */
    static Behaviour losses(Set<Mistake> mistakes) {
        return question -> {
            LossCall call = question.call();
            Tensor right = question.right().output();
            boolean logits = call.inputs().containsKey("logits");
            Tensor frames = logits
                    ? Rows.of(call, "logits").orElseThrow().mapped(CtcPaths::logSoftmax)
                    : call.input("log_probs");
            boolean plain =
                    frames.shape().rank() == 3 && call.input("targets").shape().rank() == 2;
            return plain
                    ? Answers.output(question.right(), new CtcPaths(call, frames, mistakes).reduced(right))
                    : question.right();
        };
    }

    private static double[] logSoftmax(double[] row) {
        double[] shares = Rows.softmax(row);
        for (int c = 0; c < row.length; c++) {
            shares[c] = Math.log(shares[c]);
        }
        return shares;
    }

    private Tensor reduced(Tensor right) {
        int batch = frames.shape().extent(1);
        double[] losses = new double[batch];
        double sum = 0;
        double mean = 0;
        for (int n = 0; n < batch; n++) {
            double loss = -path(n);
            losses[n] = Double.isInfinite(loss) && call.options().bool("zero_infinity", false) ? 0 : loss;
            sum += losses[n];
            mean += losses[n] / Math.max(1, length("target_lengths", n)) / batch;
        }
        return switch (call.options().string("reduction")) {
            case "none" -> Tensor.rounded(right.dtype(), right.shape(), losses);
            case "sum" -> Tensor.rounded(right.dtype(), Shape.of(), sum);
            default -> Tensor.rounded(right.dtype(), Shape.of(), mean);
        };
    }

    private int length(String name, int n) {
        return (int) call.input(name).longAt(n);
    }

    /** The logarithm of the sum over the paths of one sequence. */
    private double path(int n) {
        int labels = length("target_lengths", n);
        int blank = (int) call.options().integer("blank", 0);
        int[] states = new int[2 * labels + 1];
        for (int s = 0; s < states.length; s++) {
            int position = n * call.input("targets").shape().extent(1) + s / 2;
            states[s] = s % 2 == 0 ? blank : (int) call.input("targets").longAt(position);
        }
        double[] alpha = new double[states.length];
        Arrays.fill(alpha, Double.NEGATIVE_INFINITY);
        alpha[0] = 0;
        boolean started = false;
        for (int t = 0; t < length("input_lengths", n); t++) {
            double[] next = new double[states.length];
            for (int s = 0; s < states.length; s++) {
                double reached = started ? reached(alpha, states, s) : s < 2 ? 0 : Double.NEGATIVE_INFINITY;
                next[s] = times(reached, at(t, n, states[s]));
            }
            alpha = next;
            started = true;
        }
        double last = alpha[alpha.length - 1];
        return mistakes.contains(Mistake.ONE_END) || alpha.length == 1 ? last : plus(last, alpha[alpha.length - 2]);
    }

    private double reached(double[] alpha, int[] states, int s) {
        double sum = s == 0 ? alpha[0] : plus(alpha[s], alpha[s - 1]);
        boolean skips = s % 2 == 1
                && s > 1
                && !mistakes.contains(Mistake.NO_SKIPS)
                && (mistakes.contains(Mistake.EQUAL_LABELS_MEET) || states[s] != states[s - 2]);
        return skips ? plus(sum, alpha[s - 2]) : sum;
    }

    private double times(double a, double b) {
        if (mistakes.contains(Mistake.PRODUCTS) && (float) Math.exp(a + b) == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return a + b;
    }

    private static double plus(double a, double b) {
        double top = Math.max(a, b);
        return Double.isInfinite(top) ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top));
    }

    private double at(int t, int n, int label) {
        Shape shape = frames.shape();
        return frames.doubleAt((t * shape.extent(1) + n) * shape.extent(2) + label);
    }
}
