package io.github.losstck.nativeloss;

import io.github.losstck.spi.LossCall;
import java.util.List;

/** What all kernels ask beside their arrays. */
final class KernelArguments {

    private final io.github.losstck.kernels.Reduction reduction;
    private final double[] upstream;
    private final boolean[] wanted;

    private KernelArguments(io.github.losstck.kernels.Reduction reduction, double[] upstream, boolean[] wanted) {
        this.reduction = reduction;
        this.upstream = upstream;
        this.wanted = wanted;
    }

    /** Those of a call whose differentiable inputs have the names. */
    static KernelArguments of(LossCall call, Reduction reduction, List<String> names) {
        boolean[] wanted = new boolean[names.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = call.wantsGradient(names.get(i));
        }
        double[] upstream = call.cotangent() == null ? null : call.cotangent().toDoubles();
        return new KernelArguments(
                switch (reduction) {
                    case NONE -> null;
                    case MEAN -> io.github.losstck.kernels.Reduction.MEAN;
                    case SUM -> io.github.losstck.kernels.Reduction.SUM;
                },
                upstream,
                wanted);
    }

    /** Of the losses; null keeps them. */
    io.github.losstck.kernels.Reduction reduction() {
        return reduction;
    }

    /** What each loss weighs; null for 1. */
    double[] upstream() {
        return upstream;
    }

    /** Whether the gradient by an array is asked, in the arrays' order. */
    boolean[] wanted() {
        return wanted;
    }

    double scalarUpstream() {
        return upstream == null ? 1 : upstream[0];
    }
}
