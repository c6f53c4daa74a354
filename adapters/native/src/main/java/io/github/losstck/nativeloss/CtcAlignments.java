package io.github.losstck.nativeloss;

import java.util.Arrays;

/**
 * All alignments of one sequence of labels with frames: labels in their order, each over one frame or more, blanks between
 * them as wanted and between equal ones needed. States are the labels with a blank before, between and behind them.
 *
 * <p>Sums are of logarithms: {@code forward[t][s]} is that of the paths that reach state s at frame t, with the frame;
 * {@code backward} that of the paths from there to the end, without it.
 */
final class CtcAlignments {

    private final int[] states;
    private final double[][] frames;

    /**
     * Prepare a sequence.
     *
     * @param frames log-probabilities by frame and class
     */
    CtcAlignments(int[] labels, int blank, double[][] frames) {
        this.frames = frames;
        states = new int[2 * labels.length + 1];
        Arrays.fill(states, blank);
        for (int i = 0; i < labels.length; i++) {
            states[2 * i + 1] = labels[i];
        }
    }

    /** The logarithm of the probability of all alignments; -infinity if there is none. */
    double logProbability() {
        if (frames.length == 0) {
            return states.length == 1 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return ofEnd(forward()[frames.length - 1]);
    }

    /** By frame and class, the probability that an alignment has the class there, given the labels. */
    double[][] posteriors(double logProbability) {
        double[][] posteriors = new double[frames.length][frames.length == 0 ? 0 : frames[0].length];
        if (frames.length == 0) {
            return posteriors;
        }
        double[][] forward = forward();
        double[] backward = new double[states.length];
        Arrays.fill(backward, Double.NEGATIVE_INFINITY);
        for (int s = Math.max(0, states.length - 2); s < states.length; s++) {
            backward[s] = 0;
        }
        for (int t = frames.length - 1; t >= 0; t--) {
            CompensatedSums sums = new CompensatedSums(frames[t].length);
            for (int s = 0; s < states.length; s++) {
                sums.add(states[s], Elementary.exp(forward[t][s] + backward[s] - logProbability));
            }
            posteriors[t] = sums.values();
            backward = before(backward, frames[t]);
        }
        return posteriors;
    }

    private double[][] forward() {
        double[][] forward = new double[frames.length][states.length];
        Arrays.fill(forward[0], Double.NEGATIVE_INFINITY);
        for (int s = 0; s < Math.min(2, states.length); s++) {
            forward[0][s] = frames[0][states[s]];
        }
        for (int t = 1; t < frames.length; t++) {
            double[] last = forward[t - 1];
            for (int s = 0; s < states.length; s++) {
                double sum =
                        LogSums.of(last[s], s > 0 ? last[s - 1] : Double.NEGATIVE_INFINITY, skipped(last, s, s - 2));
                forward[t][s] = sum + frames[t][states[s]];
            }
        }
        return forward;
    }

    /** The step back over a frame. */
    private double[] before(double[] backward, double[] frame) {
        double[] with = new double[states.length];
        for (int s = 0; s < states.length; s++) {
            with[s] = backward[s] + frame[states[s]];
        }
        double[] before = new double[states.length];
        for (int s = 0; s < states.length; s++) {
            double next = s + 1 < states.length ? with[s + 1] : Double.NEGATIVE_INFINITY;
            before[s] = LogSums.of(with[s], next, skipped(with, s, s + 2));
        }
        return before;
    }

    /** What passes by a blank between two different labels. */
    private double skipped(double[] values, int s, int other) {
        boolean allowed = s % 2 == 1 && other >= 0 && other < states.length && states[s] != states[other];
        return allowed ? values[other] : Double.NEGATIVE_INFINITY;
    }

    private double ofEnd(double[] last) {
        double before = last.length > 1 ? last[last.length - 2] : Double.NEGATIVE_INFINITY;
        return LogSums.of(last[last.length - 1], before, Double.NEGATIVE_INFINITY);
    }
}
