package io.github.losstck.nativeloss;

import java.util.Arrays;

/**
 * All alignments of one padded row of labels with frames, as TensorFlow weighs them. States are the start, a blank behind
 * it, and for each label, padding among them, one of its own and a blank behind it: label k is state 2 k, and 2 k + 1 its
 * blank. An alignment that ends in another state than the last label's or its blank's weighs e^-706.89 instead of nothing.
 */
final class TfCtcAlignments {

    /** What TensorFlow takes for the logarithm of 0, in float32. */
    private static final double NOTHING = (float) Elementary.log(1e-307);

    private final int[] labels;
    private final int length;
    private final int blank;
    private final double[][] frames;

    /**
     * Prepare a row.
     *
     * @param length how many of the labels count
     * @param frames log-probabilities by frame and class
     */
    TfCtcAlignments(int[] labels, int length, int blank, double[][] frames) {
        this.labels = labels;
        this.length = length;
        this.blank = blank;
        this.frames = frames;
    }

    /** The logarithm of the weight of all alignments. */
    double logTotal() {
        double[] first = new double[2 * labels.length + 2];
        Arrays.fill(first, Double.NEGATIVE_INFINITY);
        first[0] = 0;
        return ofEnd(forward(first)[frames.length]);
    }

    /** By frame and class, the share of the alignments that have the class there; here they may also begin elsewhere. */
    double[][] posteriors() {
        double[] first = new double[2 * labels.length + 2];
        Arrays.fill(first, NOTHING);
        first[0] = 0;
        double[][] forward = forward(first);
        double total = ofEnd(forward[frames.length]);
        double[] backward = new double[first.length];
        for (int s = 0; s < backward.length; s++) {
            backward[s] = end(s);
        }
        double[][] posteriors = new double[frames.length][];
        for (int t = frames.length - 1; t >= 0; t--) {
            CompensatedSums sums = new CompensatedSums(frames[t].length);
            for (int s = 1; s < backward.length; s++) {
                int c = classOf(s);
                if (c >= 0 && c < frames[t].length) {
                    sums.add(c, Elementary.exp(forward[t + 1][s] + backward[s] - total));
                }
            }
            posteriors[t] = sums.values();
            backward = before(backward, frames[t]);
        }
        return posteriors;
    }

    private double[][] forward(double[] first) {
        double[][] forward = new double[frames.length + 1][];
        forward[0] = first;
        for (int t = 0; t < frames.length; t++) {
            double[] last = forward[t];
            double[] next = new double[last.length];
            next[0] = Double.NEGATIVE_INFINITY;
            for (int s = 1; s < next.length; s++) {
                double passed = mayPass(s) ? last[s - 2] : Double.NEGATIVE_INFINITY;
                next[s] = LogSums.of(last[s], last[s - 1], passed) + weight(frames[t], s);
            }
            forward[t + 1] = next;
        }
        return forward;
    }

    /** The step back over a frame. */
    private double[] before(double[] backward, double[] frame) {
        double[] with = new double[backward.length];
        for (int s = 0; s < with.length; s++) {
            with[s] = s == 0 ? Double.NEGATIVE_INFINITY : backward[s] + weight(frame, s);
        }
        double[] before = new double[with.length];
        for (int s = 0; s < before.length; s++) {
            double next = s + 1 < with.length ? with[s + 1] : Double.NEGATIVE_INFINITY;
            double passed = s + 2 < with.length && mayPass(s + 2) ? with[s + 2] : Double.NEGATIVE_INFINITY;
            before[s] = LogSums.of(with[s], next, passed);
        }
        return before;
    }

    /** Whether state s is a label that may follow the one before, or the start, without a blank between. */
    private boolean mayPass(int s) {
        int k = s / 2;
        return s % 2 == 0 && k > 0 && (k == 1 || labels[k - 1] != labels[k - 2]);
    }

    private int classOf(int s) {
        return s % 2 == 1 ? blank : labels[s / 2 - 1];
    }

    /** A label that is no class weighs as if it were sure. */
    private double weight(double[] frame, int s) {
        int c = classOf(s);
        return c >= 0 && c < frame.length ? frame[c] : 0;
    }

    private double end(int s) {
        return s / 2 == length ? 0 : NOTHING;
    }

    private double ofEnd(double[] last) {
        double total = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < last.length; s++) {
            total = LogSums.of(total, last[s] + end(s), Double.NEGATIVE_INFINITY);
        }
        return total;
    }
}
