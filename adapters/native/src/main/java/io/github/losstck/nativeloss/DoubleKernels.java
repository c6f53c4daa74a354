package io.github.losstck.nativeloss;

import io.github.losstck.kernels.ClassLoss;
import io.github.losstck.kernels.CosineEmbeddingLoss;
import io.github.losstck.kernels.DoubleLosses;
import io.github.losstck.kernels.ElementLoss;
import io.github.losstck.kernels.IndexLoss;
import io.github.losstck.kernels.PairLoss;
import io.github.losstck.kernels.TripletMarginLoss;

/** The kernels of float64. */
final class DoubleKernels implements KernelPort {

    private final DoubleLosses losses;

    DoubleKernels(DoubleLosses losses) {
        this.losses = losses;
    }

    private static double[][] gradients(KernelArguments call, int length) {
        double[][] gradients = new double[call.wanted().length][];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = call.wanted()[i] ? new double[length] : null;
        }
        return gradients;
    }

    @Override
    public KernelAnswer of(ElementLoss loss, KernelArguments call, double[] input, double[] target, double[] weight) {
        double[][] g = gradients(call, input.length);
        double[] output = new double[call.reduction() == null ? input.length : 1];
        if (call.reduction() == null) {
            losses.losses(loss, input, target, weight, output, g[0], call.upstream());
        } else {
            output[0] = losses.loss(loss, input, target, weight, g[0], call.reduction(), call.scalarUpstream());
        }
        return new KernelAnswer(output, g);
    }

    @Override
    public KernelAnswer of(PairLoss loss, KernelArguments call, double[] first, double[] second, double[] third) {
        double[][] g = gradients(call, first.length);
        double[] output = new double[call.reduction() == null ? first.length : 1];
        if (call.reduction() == null) {
            losses.losses(loss, first, second, third, output, g[0], g[1], call.upstream());
        } else {
            output[0] = losses.loss(loss, first, second, third, g[0], g[1], call.reduction(), call.scalarUpstream());
        }
        return new KernelAnswer(output, g);
    }

    @Override
    public KernelAnswer of(
            IndexLoss loss, KernelArguments call, double[] input, int classes, int[] target, double[] weight) {
        double[][] g = gradients(call, input.length);
        double[] output = new double[call.reduction() == null ? input.length / classes : 1];
        if (call.reduction() == null) {
            losses.losses(loss, input, classes, target, weight, output, g[0], call.upstream());
        } else {
            output[0] =
                    losses.loss(loss, input, classes, target, weight, g[0], call.reduction(), call.scalarUpstream());
        }
        return new KernelAnswer(output, g);
    }

    @Override
    public KernelAnswer of(
            ClassLoss loss, KernelArguments call, double[] input, int classes, double[] target, double[] weight) {
        double[][] g = gradients(call, input.length);
        double[] output = new double[call.reduction() == null ? input.length / classes : 1];
        if (call.reduction() == null) {
            losses.losses(loss, input, classes, target, weight, output, g[0], call.upstream());
        } else {
            output[0] =
                    losses.loss(loss, input, classes, target, weight, g[0], call.reduction(), call.scalarUpstream());
        }
        return new KernelAnswer(output, g);
    }

    @Override
    public KernelAnswer of(
            CosineEmbeddingLoss loss, KernelArguments call, double[] a, double[] b, int length, double[] target) {
        double[][] g = gradients(call, a.length);
        double[] output = new double[call.reduction() == null ? target.length : 1];
        if (call.reduction() == null) {
            losses.losses(loss, a, b, length, target, output, g[0], g[1], call.upstream());
        } else {
            output[0] = losses.loss(loss, a, b, length, target, g[0], g[1], call.reduction(), call.scalarUpstream());
        }
        return new KernelAnswer(output, g);
    }

    @Override
    public KernelAnswer of(
            TripletMarginLoss loss, KernelArguments call, double[] a, double[] p, double[] n, int length) {
        double[][] g = gradients(call, a.length);
        double[] output = new double[call.reduction() == null ? a.length / length : 1];
        if (call.reduction() == null) {
            losses.losses(loss, a, p, n, length, output, g[0], g[1], g[2], call.upstream());
        } else {
            output[0] = losses.loss(loss, a, p, n, length, g[0], g[1], g[2], call.reduction(), call.scalarUpstream());
        }
        return new KernelAnswer(output, g);
    }
}
