package io.github.losstck.nativeloss;

/** One example on its way through an adaptive softmax, and its slopes on the way back. */
final class AdaptiveExample {

    private final AdaptiveClusters clusters;
    private final double[] x;
    private final int cluster;
    private final int headIndex;
    private final LogSoftmaxRow head;
    /** What follows is null where the head scores the class itself. */
    private final double[] projected;

    private final LogSoftmaxRow tail;
    private final int tailIndex;

    AdaptiveExample(AdaptiveClusters clusters, double[] x, long target) {
        this.clusters = clusters;
        this.x = x;
        cluster = clusters.clusterOf(target);
        headIndex = clusters.headIndex(target);
        head = new LogSoftmaxRow(clusters.head().outputs()).load(clusters.head().apply(x));
        if (cluster < 0) {
            projected = null;
            tail = null;
            tailIndex = -1;
        } else {
            LinearLayer score = clusters.score(cluster);
            projected = clusters.projection(cluster).apply(x);
            tail = new LogSoftmaxRow(score.outputs()).load(score.apply(projected));
            tailIndex = clusters.tailIndex(target);
        }
    }

    /** -ln p(target). */
    double negativeLog() {
        return head.negativeLog(headIndex) + (tail == null ? 0 : tail.negativeLog(tailIndex));
    }

    /** Add to the parameters' gradients, given what -ln p weighs; return the slopes by the example. */
    double[] passBack(double scale) {
        LinearLayer headLayer = clusters.head();
        double[] byInput = headLayer.passBack(x, slopes(head, headIndex, headLayer.outputs(), scale));
        if (tail == null) {
            return byInput;
        }
        LinearLayer score = clusters.score(cluster);
        double[] byProjected = score.passBack(projected, slopes(tail, tailIndex, score.outputs(), scale));
        double[] byTail = clusters.projection(cluster).passBack(x, byProjected);
        for (int i = 0; i < byInput.length; i++) {
            byInput[i] += byTail[i];
        }
        return byInput;
    }

    private static double[] slopes(LogSoftmaxRow softmax, int index, int classes, double scale) {
        double[] masses = new double[classes];
        masses[index] = 1;
        double[] slopes = softmax.slopes(masses);
        for (int c = 0; c < classes; c++) {
            slopes[c] *= scale;
        }
        return slopes;
    }
}
