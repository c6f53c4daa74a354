package io.github.losstck.nativeloss;

/** What a kernel computed, widened to double. */
final class KernelAnswer {

    private final double[] output;
    private final double[][] gradients;

    /** Take the arrays over; a gradient is null where none was asked. */
    KernelAnswer(double[] output, double[][] gradients) {
        this.output = output;
        this.gradients = gradients;
    }

    /** The reduced loss, or that of each element or row. */
    double[] output() {
        return output;
    }

    /** The gradients by the arrays, in their order. */
    double[][] gradients() {
        return gradients;
    }
}
